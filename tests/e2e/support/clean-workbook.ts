import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { addDays } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { previousYear } from '@shared/rules/year';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from 'xlsx';
import type { GivenFile } from '../pages/import-page';
import { todayHere, yearHere } from './clock';

/** A tidy workbook of 60 peers and 400 days, and who in it stands where at the end of `yearKey`. */
export type CleanWorkbook = {
  file: string | GivenFile;
  fileName: string;
  yearKey: string;
  /** 41.5 days: past the limit. */
  over: string;
  /** Exactly 40.0 days. */
  atLimit: string;
  /** 33.0 days. */
  near: string;
  /** The name that two people have. */
  twice: string;
};

export const CLEAN_PEERS = 60;
export const CLEAN_DAYS = 400;

/** The sample given with the papers; where they are not beside the repository, one of the same kind made here. */
export function cleanWorkbook(): CleanWorkbook {
  const fileName = 'pool-and-days-clean.xlsx';
  const path = join(process.cwd(), '../shared/samples', fileName);
  if (!existsSync(path)) return inventedWorkbook();
  return {
    file: path,
    fileName,
    yearKey: 'FY2025/26',
    over: 'Ursula Kinvergate',
    atLimit: 'Fergus Heptonwick',
    near: 'Lorraine Tremelloe',
    twice: 'Margaret Thistlewoode',
  };
}

type Person = { id: string; first: string; last: string; council: string; days: readonly number[] };

const FIRST = ['Ada', 'Bram', 'Cerys', 'Dermot', 'Elin', 'Farah', 'Gwen', 'Hamid', 'Iona', 'Jude'];
const LAST = ['Ashgrove', 'Birkmire', 'Calderwyn', 'Dunhallow', 'Easterly', 'Fenwright'];

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);

function people(): Person[] {
  const councils = BUILT_IN_COUNCILS.filter(({ endsOn }) => endsOn === undefined);
  return Array.from({ length: CLEAN_PEERS }, (_, index) => {
    const days = [[...ones(41), 0.5], ones(40), ones(33)][index] ?? ones(5);
    return {
      id: `T-${String(1000 + index * 13)}`,
      first: FIRST[index % FIRST.length] ?? '',
      // The last has the name of the fourth: the CRM ID tells them apart.
      last: index === CLEAN_PEERS - 1 ? (LAST[0] ?? '') : (LAST[Math.floor(index / FIRST.length)] ?? ''),
      council: councils[index * 3]?.name ?? '',
      days,
    };
  }).map((person, index) => (index === CLEAN_PEERS - 1 ? { ...person, first: FIRST[3] ?? '' } : person));
}

const nameOf = ({ first, last }: Person): string => `${first} ${last}`;

/** Invented people whose days lie in the year before this one; the last day of each small user is still to come. */
export function inventedWorkbook(): CleanWorkbook {
  const all = people();
  const year = previousYear(yearHere(), DEFAULT_AGREEMENT);
  const pool = all.map(({ id, first, last, council }) => [id, 'Cllr', first, last, council, 'Active']);
  const days = all.flatMap((person) =>
    person.days.map((amount, index) => {
      const ahead = person.days.length === 5 && index === 4;
      // The third day of each stands on the date of the second, with other work: two entries on one date are kept.
      const place = index === 2 ? 1 : index;
      const date = ahead ? addDays(todayHere(), 30) : addDays(year.startsOn, 3 + place * 7);
      const state = ahead ? 'Committed' : 'Worked';
      const work = index === 2 ? 'Preparation' : 'On site';
      return [person.id, nameOf(person), formatUkDate(date), amount, work, 'Leeds City Council', state];
    }),
  );
  const book = utils.book_new();
  const poolHead = ['CRM ID', 'Title', 'First name', 'Last name', 'Council', 'Status'];
  const daysHead = ['CRM ID', 'Peer', 'Date', 'Days', 'Activity', 'Host council', 'Status'];
  utils.book_append_sheet(book, utils.aoa_to_sheet([poolHead, ...pool]), 'Pool');
  utils.book_append_sheet(book, utils.aoa_to_sheet([daysHead, ...days]), 'Days');
  const buffer: Buffer = write(book, { type: 'buffer', bookType: 'xlsx' });
  const [over, atLimit, near, twice] = all.map(nameOf);
  return {
    file: { name: 'invented-pool.xlsx', mimeType: 'application/octet-stream', buffer },
    fileName: 'invented-pool.xlsx',
    yearKey: year.key,
    over: over ?? '',
    atLimit: atLimit ?? '',
    near: near ?? '',
    twice: twice ?? '',
  };
}
