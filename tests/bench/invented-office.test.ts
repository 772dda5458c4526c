import { AssignmentSchema } from '@shared/model/assignment';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { DayEntrySchema } from '@shared/model/day-entry';
import { PeerSchema } from '@shared/model/peer';
import { RequestSchema } from '@shared/model/request';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { isInYear, yearOf } from '@shared/rules/year';
import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';

type Generator = {
  inventedOffice: (today: string, size: object) => [table: string, rows: Iterable<{ id: string }>][];
  YEARS: number;
};

// Safe: the plain script beside this test exports these; it has no types of its own.
const { inventedOffice, YEARS } = (await import(new URL('invented-office.mjs', import.meta.url).href)) as Generator;
const TODAY = CalendarDaySchema.parse('2026-11-22');
const SIZE = { peers: 40, dayEntries: 800, requests: 60 };
const SCHEMAS: Record<string, ZodType> = {
  peers: PeerSchema,
  requests: RequestSchema,
  assignments: AssignmentSchema,
  dayEntries: DayEntrySchema,
};

const office = () => inventedOffice(TODAY, SIZE).map(([table, rows]) => [table, [...rows]] as const);

// The bench writes these rows past the one way to write: here is what keeps them records.
describe('the invented office', () => {
  it('holds records as the schemas have them', () => {
    for (const [table, rows] of office()) {
      for (const row of rows) expect(SCHEMAS[table]?.parse(row)).toEqual(row);
    }
  });

  it('has a year of counting in every fourth entry', () => {
    const year = yearOf(TODAY, DEFAULT_AGREEMENT);
    const entries = office().flatMap(([table, rows]) => (table === 'dayEntries' ? rows : []));
    const inYear = entries.filter((row) => isInYear(DayEntrySchema.parse(row).date, year));
    expect(inYear).toHaveLength(SIZE.dayEntries / YEARS);
  });

  it('is at councils that there are', () => {
    const known = new Set(BUILT_IN_COUNCILS.map(({ gss }) => gss));
    const peers = office().flatMap(([table, rows]) => (table === 'peers' ? rows : []));
    for (const row of peers) expect(known).toContain(PeerSchema.parse(row).homeCouncilId);
  });

  it('is the same each time', () => {
    expect(office()).toEqual(office());
  });
});
