// @ts-check
import { utils, write } from 'xlsx';

const PEOPLE = [
  ['T-9001', 'Cllr', 'Elowen', 'Marrick', 'Cornwall Council'],
  ['T-9002', 'Cllr', 'Idris', 'Fallowell', 'Sunderland City Council'],
  ['T-9003', 'Cllr', 'Zainab', 'Thornley-Ash', 'Milton Keynes City Council'],
];
const DAYS_EACH = 4;

/**
 * A small spreadsheet of the kind that an office keeps: three invented people and the days they worked.
 * @param {(daysFromToday: number) => string} day writes a date the UK way
 */
export function inventedWorkbook(day) {
  const book = utils.book_new();
  const pool = [['CRM ID', 'Title', 'First name', 'Last name', 'Council'], ...PEOPLE];
  const days = PEOPLE.flatMap(([id, , first, last], person) =>
    Array.from({ length: DAYS_EACH }, (_, index) => [
      id,
      `${first} ${last}`,
      day(-(7 * index + person + 1)),
      index === 0 ? 0.5 : 1,
      'On site',
      'Leeds City Council',
      'Worked',
    ]),
  );
  const head = ['CRM ID', 'Peer', 'Date', 'Days', 'Activity', 'Host council', 'Status'];
  utils.book_append_sheet(book, utils.aoa_to_sheet(pool), 'Pool');
  utils.book_append_sheet(book, utils.aoa_to_sheet([head, ...days]), 'Days');
  return {
    name: 'our-spreadsheet.xlsx',
    mimeType: 'application/octet-stream',
    buffer: /** @type {Buffer} */ (write(book, { type: 'buffer', bookType: 'xlsx' })),
  };
}
