/** How a sheet prints: all on one page, or one page wide and as long as it is. */
export type PageSetup = { fitOnePage: boolean; landscape: boolean };

const A4 = 9;
const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
const FOOTER = '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>';

/** The XML before the rows, told to fit the page. The file format wants this first in the sheet. */
export function fitToPage(head: string): string {
  return head.replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
}

/** The XML after the rows with margins, A4 and a page number; these stand after the filter and before anything later. */
export function setUpPage(tail: string, { fitOnePage, landscape }: PageSetup): string {
  const orientation = landscape ? 'landscape' : 'portrait';
  const height = fitOnePage ? 1 : 0;
  const setup = `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="${height}"/>`;
  return tail.replace(/<ignoredErrors|<\/worksheet>/, `${MARGINS}${setup}${FOOTER}$&`);
}
