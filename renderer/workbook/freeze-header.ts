const VIEW = /<sheetView ([^>]*?)\/>/;
const PANE = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

/**
 * The XML before the rows of a sheet, with the first row frozen, which SheetJS cannot write.
 * Throws where the sheet has no view: the file is not as this step expects it.
 */
export function freezeHeader(head: string): string {
  if (!VIEW.test(head)) throw new Error('The sheet has no view to freeze the header in');
  return head.replace(VIEW, `<sheetView $1>${PANE}</sheetView>`);
}
