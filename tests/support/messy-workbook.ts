import { utils, write } from 'xlsx';
import { seeded, type Seeded } from './seeded';

/** A day as it truly was, however the sheet writes it. */
export type TrueDay = { readonly peer: number; readonly date: string; readonly quarterDays: number };

/** A workbook as an office might keep it, and what it truly says. `rows` are the filled rows below its headings. */
export type MessyWorkbook = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly days: readonly TrueDay[];
  readonly peers: number;
  readonly rows: number;
};

const FIRST = ['Anwen', 'Siân', 'Niamh', 'Priya', 'Zoë', 'Marcus', 'Anne-Marie', 'Iain', 'Olu', 'Kateřina'];
const LAST = ["O'Dowd", 'Peerwell', 'McAllister', 'van der Berg', 'Fitz-Ashby', 'Okoro', 'Llewellyn', 'Sharples'];
const COUNCILS = ['Leeds', 'Leeds City Council', 'Cornwall', 'Kent CC', 'LB Camden', 'Camden', 'Bolton MBC', 'Ryedale'];
const PARTIES = ['Labour', 'Lab', 'Con', 'Conservative', 'Lib Dem', 'Ind', 'Green'];
const WORK = ['CPC', 'Corporate peer challenge', 'Mentoring', 'Finance review', 'Training', 'on site', 'prep', ''];
const NOTES = ['', '', 'TBC', 'invoice sent', 'see email', 'cancelled?', '\u00a0', 'paid  twice\nask Jo'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number) => String(value).padStart(2, '0');
/** Makes a workbook of about `count` rows of days, the same one for a seed. Each date and amount can be read one way only. */
export function messyWorkbook(count: number, seed = 1): MessyWorkbook {
  const random = seeded(seed);
  const people = Array.from({ length: Math.max(4, Math.ceil(count / 20)) }, (_, place) => ({
    first: random.pick(FIRST),
    last: `${random.pick(LAST)}${place < 80 ? '' : ` ${romanLike(place)}`}`,
    council: random.pick(COUNCILS),
    party: random.pick(PARTIES),
  }));
  const days = Array.from({ length: count }, (): TrueDay => ({
    peer: random.below(people.length),
    date: `2025-${two(1 + random.below(12))}-${two(13 + random.below(15))}`,
    quarterDays: random.pick([1, 2, 2, 4, 4, 4, 6, 8]),
  }));
  const pool = people.map(({ first, last, council, party }) => [
    `${last}, ${first}`,
    council,
    party,
    random.pick(NOTES),
  ]);
  const rows: unknown[][] = days.map((day, place) => {
    const { first, last } = people[day.peer] ?? { first: '', last: '' };
    const name = random.pick([
      `${first} ${last}`,
      `Cllr ${first} ${last}`,
      `${last.toUpperCase()}, ${first}`,
      ` ${first}  ${last} `,
    ]);
    return [
      name,
      dateCell(day.date, random),
      amountCell(day.quarterDays, random),
      random.pick(WORK),
      `Project ${place % 90}`,
      random.pick(COUNCILS),
      random.pick(NOTES),
      random.below(400),
    ];
  });
  const book = utils.book_new();
  const header = ['Peer', 'Date', 'No. of days', 'Type of work', 'Project', 'Council supported', 'Notes', 'Mileage'];
  const dated = utils.aoa_to_sheet([['Peer days 2025'], [], header, ...rows], { cellDates: false });
  dated['!cols'] = [{ wch: 24 }, { wch: 12 }, { wch: 9 }];
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Name', 'Council', 'Party', 'Comments'], ...pool]), 'Pool');
  utils.book_append_sheet(book, dated, 'Days 2025');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }));
  // The title above the headings is a row that was read, too.
  return { bytes, days, peers: people.length, rows: rows.length + pool.length + 1 };
}

function romanLike(place: number): string {
  return [...String(place)]
    .map((digit) => 'ABCDEFGHIJ'[Number(digit)])
    .join('')
    .replace(/^(.)(.*)$/, (_, a, b) => a + b.toLowerCase());
}

function dateCell(date: string, random: Seeded): unknown {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const name = MONTHS[month - 1] ?? '';
  const serial = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
  const shown = { t: 'n', v: serial, z: 'dd/mm/yyyy' };
  return random.pick<unknown>([
    shown,
    shown,
    `${two(day)}/${two(month)}/${year}`,
    `${day}.${month}.${year}`,
    `${day} ${name} ${year}`,
    `${day}-${name}-${String(year).slice(2)}`,
    date,
  ]);
}

function amountCell(quarterDays: number, random: Seeded): unknown {
  const days = quarterDays / 4;
  const written = [days, days, `${days} days`, `${days}`, `${days}d`];
  if (days === 0.5) written.push('½', 'half', 'am', '1/2 day');
  if (days === 1.5) written.push('1½', '1 1/2');
  if (days === 1) written.push('1 day', 'full day');
  return random.pick<unknown>(written);
}
