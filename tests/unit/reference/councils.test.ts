import type { CalendarDay } from '@shared/model/calendar-day';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { COUNCIL_REGIONS, type CouncilFact } from '@shared/reference/councils/council-fact';
import { BUILT_IN_COUNCILS, councilsInPlaceOf } from '@shared/reference/councils/councils';
import { FORMER_COUNCILS } from '@shared/reference/councils/former-councils';
import { FORMER_COUNCILS_BEFORE_2019 } from '@shared/reference/councils/former-councils-before-2019';
import { readFacts } from '@shared/reference/councils/read-facts';
import { addDays } from '@shared/rules/calendar';

const TODAY = CalendarDaySchema.parse('2026-11-22');
const byGss = new Map(BUILT_IN_COUNCILS.map((council) => [council.gss, council]));
/** True when the council stands on that day; its first and its last day are both included. */
function isInForce(council: Pick<CouncilFact, 'startsOn' | 'endsOn'>, day: CalendarDay): boolean {
  return (council.startsOn ?? day) <= day && day <= (council.endsOn ?? day);
}

const inForce = BUILT_IN_COUNCILS.filter((council) => isInForce(council, TODAY));

function day(text: string) {
  return CalendarDaySchema.parse(text);
}

function named(gss: string): CouncilFact {
  const council = byGss.get(gss);
  if (council === undefined) throw new Error(`No council ${gss}`);
  return council;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe('the built-in councils', () => {
  it.each([
    ['county', 21],
    ['district', 164],
    ['unitary', 63],
    ['metropolitan_district', 36],
    ['london_borough', 32],
    ['city_of_london', 1],
    ['combined_authority', 15],
    ['fire_rescue_authority', 44],
    ['welsh_unitary', 22],
  ])('count of type %s in force is %i', (type, count) => {
    expect(inForce.filter((council) => council.type === type)).toHaveLength(count);
  });

  it('hold 317 principal councils of England, the Isles of Scilly among the unitaries', () => {
    const principal = inForce.filter((each) => /^E0[6-9]|^E10/.test(each.gss));
    expect(principal).toHaveLength(317);
    expect(named('E06000053').type).toBe('unitary');
  });

  it('have one code and one full name each', () => {
    expect(repeated(BUILT_IN_COUNCILS.map((each) => each.gss))).toEqual([]);
    expect(repeated(BUILT_IN_COUNCILS.map((each) => each.name))).toEqual([]);
    expect(repeated(inForce.map((each) => `${each.type} ${each.shortName}`))).toEqual([]);
  });

  it('have tidy names and a known region', () => {
    const untidy = BUILT_IN_COUNCILS.flatMap((each) => [each.name, each.shortName, ...(each.aliases ?? [])]).filter(
      (name) => name === '' || name !== name.trim() || /\s\s|&amp;|;/.test(name),
    );
    expect(untidy).toEqual([]);
    expect(BUILT_IN_COUNCILS.filter((each) => !COUNCIL_REGIONS.includes(each.region))).toEqual([]);
    expect(BUILT_IN_COUNCILS.filter((each) => / (Council|Corporation)$/.test(each.shortName))).toEqual([]);
  });

  it('end after they start, and hand over to councils that stand the day after', () => {
    const wrong = BUILT_IN_COUNCILS.filter((each) => {
      if (each.endsOn === undefined) return each.replacedBy !== undefined;
      if (each.startsOn !== undefined && each.endsOn <= each.startsOn) return true;
      const next = each.replacedBy ?? [];
      return next.length === 0 || next.some((gss) => byGss.get(gss) === undefined);
    });
    expect(wrong.map((each) => each.name)).toEqual([]);
    const gaps = BUILT_IN_COUNCILS.filter(
      ({ endsOn, replacedBy = [] }) =>
        endsOn !== undefined &&
        replacedBy.some((gss) => named(gss).startsOn !== (endsOn < '2009' ? undefined : addDays(endsOn, 1))),
    );
    expect(gaps.map((each) => each.name)).toEqual([]);
  });

  it('list as former only what has ended', () => {
    expect(FORMER_COUNCILS.filter((each) => isInForce(each, TODAY))).toEqual([]);
    expect(FORMER_COUNCILS).toHaveLength(48);
    expect(FORMER_COUNCILS_BEFORE_2019.filter((each) => isInForce(each, day('2009-04-01')))).toEqual([]);
    expect(FORMER_COUNCILS_BEFORE_2019).toHaveLength(43);
  });
});

describe('Surrey', () => {
  const outgoing = BUILT_IN_COUNCILS.filter((each) => each.replacedBy?.some((gss) => gss.startsWith('new-')));

  it('has twelve councils until 31 March 2027 and two from 1 April 2027', () => {
    expect(outgoing).toHaveLength(12);
    expect(outgoing.filter((each) => isInForce(each, day('2027-03-31')))).toHaveLength(12);
    expect(outgoing.filter((each) => isInForce(each, day('2027-04-01')))).toHaveLength(0);
    const incoming = [named('new-east-surrey'), named('new-west-surrey')];
    expect(incoming.map((each) => isInForce(each, day('2027-03-31')))).toEqual([false, false]);
    expect(incoming.map((each) => isInForce(each, day('2027-04-01')))).toEqual([true, true]);
  });

  it('divides the county and gives five districts to the east, six to the west', () => {
    expect(outgoing.filter((each) => each.replacedBy?.join() === 'new-east-surrey')).toHaveLength(5);
    expect(outgoing.filter((each) => each.replacedBy?.join() === 'new-west-surrey')).toHaveLength(6);
    expect(named('E10000030').replacedBy).toEqual(['new-east-surrey', 'new-west-surrey']);
  });
});

describe('councilsInPlaceOf', () => {
  it.each([
    ['E07000163', '2023-03-31', ['Craven District Council']],
    ['E07000163', '2023-04-01', ['North Yorkshire Council']],
    ['E07000191', '2019-04-01', ['Somerset West and Taunton Council']],
    ['E07000191', '2023-04-01', ['Somerset Council']],
    ['E10000006', '2026-11-22', ['Cumberland Council', 'Westmorland and Furness Council']],
    ['E07000209', '2026-11-22', ['Guildford Borough Council']],
    ['E07000209', '2027-04-01', ['West Surrey Council']],
    ['E07000082', '2026-11-22', ['Stroud District Council']],
    ['former-macclesfield', '2009-03-31', ['Macclesfield Borough Council']],
    ['former-macclesfield', '2026-11-22', ['Cheshire East Council']],
    ['former-cheshire', '2026-11-22', ['Cheshire East Council', 'Cheshire West and Chester Council']],
  ])('%s on %s', (gss, on, names) => {
    expect(councilsInPlaceOf(named(gss), day(on)).map((each) => each.name)).toEqual(names);
  });
});

describe('readFacts', () => {
  it('derives the short name and reads every mark', () => {
    expect(
      readFacts(
        'district',
        'South West',
        'E07000999 City of Anytown Council | aka A; B | from 2020-04-01 | then E1, E2',
      ),
    ).toEqual([
      {
        gss: 'E07000999',
        name: 'City of Anytown Council',
        shortName: 'Anytown',
        type: 'district',
        region: 'South West',
        aliases: ['A', 'B'],
        startsOn: '2020-04-01',
        replacedBy: ['E1', 'E2'],
      },
    ]);
  });

  it.each(['Anytown Council', 'E07000999', 'E07000999 Anytown | nonsense x', 'E07000999 Anytown | from 2019-02-29'])(
    'refuses %j',
    (line) => {
      expect(() => readFacts('district', 'South West', line)).toThrow();
    },
  );
});

/** Where the reference list is plainly wrong, what we say instead and why. */
const REFERENCE_IS_WRONG: Readonly<Record<string, { ours: string; why: string }>> = {
  E06000024: { ours: 'North Somerset Council', why: 'two spaces in the reference' },
  E06000033: { ours: 'Southend-on-Sea City Council', why: 'city since 1 March 2022' },
  E06000042: { ours: 'Milton Keynes City Council', why: 'city since 15 August 2022' },
  E07000071: { ours: 'Colchester City Council', why: 'city since 23 November 2022' },
  E07000146: { ours: "Borough Council of King's Lynn and West Norfolk", why: 'the apostrophe is part of the name' },
};

describe('the reference list', () => {
  const folder = resolve(import.meta.dirname, '../../../../shared/reference');

  it.skipIf(!existsSync(folder))('says the same, but for named exceptions', () => {
    const theirs = ['councils.csv', 'councils-wales.csv'].flatMap((file) =>
      readReference(readFileSync(resolve(folder, file), 'utf8')),
    );
    expect(theirs.length).toBeGreaterThan(390);
    const differences = theirs.flatMap((row) => {
      const ours = byGss.get(row.gss);
      if (ours === undefined) return [`missing: ${row.gss} ${row.name} (${row.type}, ${row.region})`];
      return (['name', 'type', 'region'] as const)
        .filter((key) => ours[key] !== ((key === 'name' && REFERENCE_IS_WRONG[row.gss]?.ours) || row[key]))
        .map((key) => `${row.gss} ${key}: ours "${ours[key]}", theirs "${row[key]}"`);
    });
    const known = new Set(theirs.map((row) => row.gss));
    const extra = inForce.filter((each) => !known.has(each.gss)).map((each) => `extra: ${each.gss} ${each.name}`);
    expect([...differences, ...extra].join('\n')).toBe('');
  });
});

type ReferenceRow = { gss: string; name: string; type: string; region: string };

function readReference(text: string): ReferenceRow[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [gss = '', name = '', type = '', region = ''] = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(
        (cell) => cell[2] ?? cell[1] ?? '',
      );
      return { gss, name, type, region };
    });
}
