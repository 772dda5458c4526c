import { describe, expect, it } from 'vitest';
import { councilOnDay } from '@shared/import/council-on-day';
import { proposeMappings } from '@shared/import/mapping';
import { rowReaders } from '@shared/import/row-reader';
import { councilsMeant, readCouncil } from '@shared/import/values/councils';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { COUNCILS, preview, sheetOf, workbookOf } from './import-fixture';

/** What a written council is: its name, or the text that is kept. */
function nameOf(written: string): string {
  const read = readCouncil(written, COUNCILS);
  if (!read) return 'empty';
  return read.id === null ? `text ${read.text}` : (COUNCILS.get(read.id)?.name ?? '');
}

describe('a council in a cell', () => {
  it.each([
    ['LB Havering', 'London Borough of Havering'],
    ['Havering LBC', 'London Borough of Havering'],
    ['Hull', 'Hull City Council'],
    ['Kingston-upon-Hull', 'Hull City Council'],
    ['St. Helens MBC', 'St Helens Council'],
    ['St.Helens', 'St Helens Council'],
    ['B&NES', 'Bath and North East Somerset Council'],
    ['BCP', 'Bournemouth, Christchurch and Poole Council'],
    ['Stoke', 'Stoke-on-Trent City Council'],
    ['Plymouth City', 'Plymouth City Council'],
    ['Devon CC', 'Devon County Council'],
    ['Co. Durham', 'Durham County Council'],
    ['KLWN', 'Borough Council of King\u2019s Lynn and West Norfolk'],
    ['King\u2019s Lynn & W Norfolk', 'Borough Council of King\u2019s Lynn and West Norfolk'],
    ['N E Lincolnshire', 'North East Lincolnshire Council'],
    ['Leeds (remote)', 'Leeds City Council'],
    ['Leeds - virtual', 'Leeds City Council'],
    ['NCC (Newcastle upon Tyne)', 'Newcastle City Council'],
    ['Craven', 'Craven District Council'],
    ['Macclesfield', 'Macclesfield Borough Council'],
    ['Chester', 'Cheshire West and Chester Council'],
    ['Cornwall CC', 'Cornwall Council'],
    ['Durham CC', 'Durham County Council'],
    ['Newcastle', 'text Newcastle'],
    ['Kingston', 'text Kingston'],
    ['Barchester', 'text Barchester'],
    ['Online', 'text Online'],
    ['__proto__', 'text __proto__'],
    ['TBC', 'empty'],
    ['', 'empty'],
  ])('%j is %s', (written, expected) => expect(nameOf(written).replace(/'/g, '\u2019')).toBe(expected));

  it.each<[string, readonly string[]]>([
    ['Kingston', ['Hull', 'Kingston upon Thames']],
    ['Newcastle', ['Newcastle upon Tyne', 'Newcastle-under-Lyme']],
    ['Newcastle (remote)', ['Newcastle upon Tyne', 'Newcastle-under-Lyme']],
    ['Leeds', []],
    ['Barchester', []],
  ])('%s may mean %j', (written, expected) => {
    const names = councilsMeant(written, COUNCILS).map((id) => COUNCILS.get(id)?.shortName ?? '');
    expect(names.toSorted()).toEqual(expected);
  });
});

/** The council as it stands on a day, and what is asked: "name | code level". */
function onDay(field: 'homeCouncil' | 'councilSupported', written: string, day: string): string {
  const header = field === 'homeCouncil' ? 'Home council' : 'Council supported';
  const raw = workbookOf(
    sheetOf('Days', [
      ['Peer', header, 'Date', 'Days'],
      ['Jane Smith', written, '01/04/2026', 1],
    ]),
  );
  const [mapping] = proposeMappings(raw);
  const row = raw.sheets[0]?.rows[1];
  if (!mapping || !row) throw new Error('No row');
  const reader = rowReaders(mapping)(row);
  const found = councilOnDay(readCouncil(written, COUNCILS), CalendarDaySchema.parse(day), {
    field,
    reader,
    councils: COUNCILS,
  });
  const name = found.reading?.id ? COUNCILS.get(found.reading.id)?.name : `text ${found.reading?.text}`;
  const asked = found.questions.map(({ reason, level, propose, holdsUp }) =>
    [reason.code, level, propose ?? 'nothing', holdsUp ? 'held up' : 'let in'].join(' '),
  );
  return [name, ...asked, ...found.notes.map(({ code }) => code)].join(' | ');
}

describe('a council on a day', () => {
  it.each([
    [
      'homeCouncil',
      'Craven',
      '2026-11-22',
      'North Yorkshire Council | council-abolished confirm North Yorkshire Council let in',
    ],
    [
      'councilSupported',
      'Craven',
      '2023-04-01',
      'North Yorkshire Council | council-abolished confirm North Yorkshire Council let in',
    ],
    ['councilSupported', 'Craven', '2023-03-31', 'Craven District Council'],
    [
      'homeCouncil',
      'West Somerset',
      '2026-11-22',
      'Somerset Council | council-abolished confirm Somerset Council let in',
    ],
    [
      'homeCouncil',
      'Northampton',
      '2026-11-22',
      'West Northamptonshire Council | council-abolished confirm West Northamptonshire Council let in',
    ],
    [
      'homeCouncil',
      'Oswestry',
      '2026-11-22',
      'Shropshire Council | council-abolished confirm Shropshire Council let in',
    ],
    [
      'homeCouncil',
      'Northamptonshire CC',
      '2026-11-22',
      'text Northamptonshire CC | council-ambiguous ask nothing let in',
    ],
    ['homeCouncil', 'Cumbria', '2026-11-22', 'text Cumbria | council-ambiguous ask nothing let in'],
    ['homeCouncil', 'Humberside', '2026-11-22', 'text Humberside | council-ambiguous ask nothing let in'],
    ['homeCouncil', 'Kingston', '2026-11-22', 'text Kingston | council-ambiguous ask nothing let in'],
    ['councilSupported', 'Newcastle', '2026-11-22', 'text Newcastle | council-ambiguous confirm nothing let in'],
    ['homeCouncil', 'Guildford', '2026-11-22', 'Guildford Borough Council'],
    ['homeCouncil', 'Barchester', '2026-11-22', 'text Barchester | council-unknown'],
  ] as const)('%s %s on %s: %s', (field, written, day, expected) => expect(onDay(field, written, day)).toBe(expected));
});

describe('a council that may be several', () => {
  const ask = (cells: Readonly<Record<string, string>>) => {
    const grid = [
      ['Peer', 'Host council', 'Date', 'Days'],
      ['Jane Smith', 'Kingston', '12/05/2026', 1],
    ];
    const decisions = { rows: new Map([['Log!2', { cells }]]), unknownPeers: 'create' as const };
    return preview(workbookOf(sheetOf('Log', grid)), { decisions }).rows[0]?.questions ?? [];
  };

  it('names each, to press, and each settles it', () => {
    const options = ask({})[0]?.options ?? [];
    expect(options.length).toBeGreaterThan(1);
    for (const option of options) expect(ask({ councilSupported: option })).toEqual([]);
  });
});
