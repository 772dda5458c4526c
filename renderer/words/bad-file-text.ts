const OTHER_KINDS: Record<string, string> = {
  picture: 'This is a picture, whatever its name says',
  pdf: 'This is a PDF, not a spreadsheet',
  document: 'This is a document, not a spreadsheet',
  archive: 'This is a packed archive, not a spreadsheet',
  zip: 'This is a zip of other files, not a spreadsheet',
  program: 'This is a program, not a spreadsheet',
};
const BOUNDS: Record<string, string> = {
  file: 'This file is larger than 60 MB, more than Peer Desk reads in one go',
  bytes: 'This file unpacks to far more than a spreadsheet of an office holds, so it was not read on',
  bomb: 'This file is packed so that it unpacks to hundreds of times its size: it is damaged, made to do harm, or nearly all formatted blanks, so it was not read on',
  entries: 'This file is packed from far more parts than a spreadsheet has, so it was not read on',
  cells: 'This spreadsheet has more than two million filled cells, more than Peer Desk reads in one go',
  columns: 'A sheet of this spreadsheet has something beyond its 1,000th column, so it is no list of peers or days',
  sheets: 'This spreadsheet has more than 300 sheets, more than Peer Desk reads in one go',
};

const NEXT: Record<string, string> = {
  bomb: 'Ask whoever sent it for another copy, or for its filled rows in a new workbook.',
  columns: 'Delete the columns to the right of your list, or that sheet, and save it.',
};

/** What the file is instead of a spreadsheet, and what to do. */
export function notASpreadsheet(is: string): string {
  if (is === 'web-page')
    return 'This is a web page saved under the name of a spreadsheet, as some systems do. Your records are as they were. Open it in Excel, save it as .xlsx, and choose that copy.';
  const what = OTHER_KINDS[is] ?? 'This is not a spreadsheet, whatever its name says';
  return `${what}. Your records are as they were. Choose an Excel, OpenDocument or CSV file.`;
}

/** Which bound the file is past, and what to do. */
export function tooLarge(what: string): string {
  const past = BOUNDS[what] ?? 'This spreadsheet is larger than Peer Desk reads in one go';
  return `${past}. Your records are as they were. ${NEXT[what] ?? 'Split it, for example by year.'}`;
}
