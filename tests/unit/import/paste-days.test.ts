import { parsePastedAmounts, parsePastedDays } from '@shared/import/paste-days';
import type { CouncilId } from '@shared/model/ids';
import { DEFAULT_ACTIVITIES } from '@shared/model/settings';
import { describe, expect, it } from 'vitest';
import { makePeer, TODAY } from '../../support/builders';

const HARROW = { id: 'E09000015' as CouncilId, name: 'London Borough of Harrow', shortName: 'Harrow' };
const BOSTON = { id: 'E07000136' as CouncilId, name: 'Boston Borough Council', shortName: 'Boston' };
const ALL = [HARROW, BOSTON];
const councils = {
  find: (text: string) => ALL.find(({ name, shortName }) => [name, shortName].includes(text)),
  get: (id: CouncilId) => ALL.find((council) => council.id === id),
};

const peers = [
  makePeer({ id: 'anwen', firstName: 'Anwen', lastName: 'Sample', homeCouncilId: HARROW.id }),
  makePeer({ id: 'jane-h', firstName: 'Jane', lastName: 'Double', homeCouncilId: HARROW.id }),
  makePeer({ id: 'jane-b', firstName: 'Jane', lastName: 'Double', homeCouncilId: BOSTON.id }),
  makePeer({ id: 'sian', firstName: 'Siân', lastName: 'O\u2019Brien-Ellis', homeCouncilText: 'Old Place DC' }),
];

const read = (text: string) => parsePastedDays(text, { peers, councils, activities: DEFAULT_ACTIVITIES, today: TODAY });

describe('a pasted block of days', () => {
  it('reads rows of name, date and days, with activity and council where they are there', () => {
    const rows = read('Anwen Sample\t16/04/2026\t1\nCllr Jane Double\t17 Apr 26\t½\tPrep\tHarrow\r\n');
    expect(rows).toMatchObject([
      { line: 1, peerId: 'anwen', date: '2026-04-16', quarterDays: 4, part: 'day', activity: null, problems: [] },
      { line: 2, peerId: 'jane-h', date: '2026-04-17', quarterDays: 2, activity: 'prep', problems: [] },
    ]);
  });

  it('passes over titles and empty rows, and keeps the numbers of the lines', () => {
    const rows = read('Name\tDate\tDays\n\n\t\t\nSample, Anwen\t2026-04-16\t0.25\n');
    expect(rows.map(({ line, peerId, quarterDays }) => [line, peerId, quarterDays])).toEqual([[4, 'anwen', 1]]);
  });

  it.each([
    ['\t16/04/2026\t1', 'name missing'],
    ['Nobody Known\t16/04/2026\t1', 'no peer of this name'],
    ['Jane Double\t16/04/2026\t1', 'several peers of this name'],
    ['Anwen Sample\t16/04/2026\t1\t\tBoston', 'peer of another council'],
    ['Anwen Sample\t\t1', 'date missing'],
    ['Anwen Sample\t31/04/2026\t1', 'date not read'],
    ['Anwen Sample\t04/16/2026\t1', 'date not read'],
    ['Anwen Sample\t16/04/2026', 'days missing'],
    ['Anwen Sample\t16/04/2026\t0.3', 'days not read'],
    ['Anwen Sample\t16/04/2026\t-1', 'days not read'],
    ['Anwen Sample\t16/04/2026\t1\tJuggling', 'activity not known'],
  ])('%j: %s', (row, problem) => {
    expect(read(row)[0]?.problems).toEqual([problem]);
  });

  it.each([
    ['two words that are titles', 'Peer\tDate\tHow long', []],
    ['an amount of several words', 'Name\tDate\tNo. of days', []],
    ['a title that is a word for a day', 'Cllr\tWhen\tDay', []],
    ['names and nothing else', 'Name', []],
    ['a head without a name', '\tDate\tDays', []],
    ['a second head', 'Anwen Sample\t16/04/2026\t1\nName\tDate\tDays\nAnwen Sample\t17/04/2026\t1', [1, 3]],
    ['a line above the head', 'Peers 2026\t\t\nName\tDate\tDays\nAnwen Sample\t17/04/2026\t1', [1, 3]],
    ['a peer without a date', 'Anwen Sample\t\tday', [1]],
    ['a peer, a title as date, a day', 'Anwen Sample\tDate\tDay', [1]],
    ['an unknown peer whose day is "day"', 'Nobody Known\t16/04/2026\tday', [1]],
    ['a word for a name with a date', 'Member\t16/04/2026\t1', [1]],
    ['a total', 'Total\t\t12', [1]],
    ['a peer called May Date', 'May Date\t16/04/2026\tDays', [1]],
    ['a peer called May Date without a date', 'May Date\tDate\tDays', [1]],
  ])('takes for a head no more and no less than one: %s', (_what, text, lines) => {
    const all = [...peers, makePeer({ id: 'date', firstName: 'May', lastName: 'Date' })];
    const rows = parsePastedDays(text, { peers: all, councils, activities: DEFAULT_ACTIVITIES, today: TODAY });
    expect(rows.map(({ line }) => line)).toEqual(lines);
  });

  it('says of a total that it is one, unless a peer is called so', () => {
    expect(read('Grand total\t\t12')[0]?.problems).toEqual(['a total']);
    const all = [...peers, makePeer({ id: 'total', firstName: '', lastName: 'Total' })];
    const context = { peers: all, councils, activities: DEFAULT_ACTIVITIES, today: TODAY };
    expect(parsePastedDays('Total\t16/04/2026\t1', context)[0]).toMatchObject({ peerId: 'total', problems: [] });
  });

  it('reads cells in quotes, with a line break or a quote in them, and leaves a stray quote', () => {
    const rows = read('"Anwen\nSample"\t16/04/2026\t1\r\n"Anwen ""Ann"" Sample"\t17/04/2026\t1\n"Anwen Sample\t1\t1');
    expect(rows.map(({ line, name }) => [line, name])).toEqual([
      [1, 'Anwen Sample'],
      [2, 'Anwen "Ann" Sample'],
      [3, '"Anwen Sample'],
    ]);
  });

  it('names everything that is wrong with a row', () => {
    expect(read('Nobody Known\tsoon\tlots')[0]?.problems).toEqual([
      'no peer of this name',
      'date not read',
      'days not read',
    ]);
  });

  it('finds a name without accents, and a council in brackets or as text', () => {
    expect(read("Sian O'Brien Ellis\t16/04/2026\t1\t\tOld Place DC")[0]?.peerId).toBe('sian');
    expect(read('Jane Double (Boston)\t16/04/2026\t1')[0]?.peerId).toBe('jane-b');
  });
});

describe('a pasted block of amounts', () => {
  it('reads names and numbers, nought too', () => {
    const rows = parsePastedAmounts('Peer\tDays used\nAnwen Sample\t12.25\nJane Double\t0\tBoston\nJane Double\tfew', {
      peers,
      councils,
    });
    expect(rows).toMatchObject([
      { peerId: 'anwen', quarterDays: 49, problems: [] },
      { peerId: 'jane-b', quarterDays: 0, problems: [] },
      { peerId: null, quarterDays: null, problems: ['several peers of this name', 'days not read'] },
    ]);
  });

  it.each([
    ['Peer\tDays used before Peer Desk', []],
    ['Name\tWorked', []],
    ['Anwen Sample\tday', [4]],
    ['Anwen Sample\t0 days', [0]],
    ['Total\t12', [48]],
    ['Name\t12', [48]],
  ])('%j', (text, quarterDays) => {
    const rows = parsePastedAmounts(text, { peers, councils });
    expect(rows.map((row) => row.quarterDays)).toEqual(quarterDays);
  });
});
