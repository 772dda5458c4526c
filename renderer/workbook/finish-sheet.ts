import { boldHeader } from './bold-header';
import { freezeHeader } from './freeze-header';
import { fitToPage, setUpPage, type PageSetup } from './page-setup';

/** What SheetJS does not write for a sheet. */
export type SheetFinish = PageSetup & { hasHeader: boolean; boldStyle: number };

/** The XML of a sheet up to the end of its first row, of the rows below, and behind them. */
export type SheetXml = { head: string; rows: string; tail: string };

const ROW_END = '</row>';

/** The XML of a sheet by SheetJS with a bold first row, frozen where it is a header, and page set-up. */
export function finishSheet(xml: string, finish: SheetFinish): SheetXml {
  const headEnd = xml.indexOf(ROW_END) + ROW_END.length;
  const tailStart = xml.lastIndexOf('</sheetData>');
  if (headEnd < ROW_END.length || tailStart < headEnd)
    throw new Error('The rows of a sheet are not where they should be');
  const head = boldHeader(fitToPage(xml.slice(0, headEnd)), finish.boldStyle);
  return {
    head: finish.hasHeader ? freezeHeader(head) : head,
    rows: xml.slice(headEnd, tailStart),
    tail: setUpPage(xml.slice(tailStart), finish),
  };
}
