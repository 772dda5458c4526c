import { PEERS, YEARS } from './days-agree-actions';
import type { Desk, YearDays } from '@renderer/data/desk';
import { groupBy } from '@renderer/data/group-by';
import { buildApprovalCase, caseFigures } from '@shared/exports/approval-case';
import { capitalised } from '@shared/exports/words';
import { daysUsed } from '@shared/rules/days-used';
import { peerExcesses } from '@shared/rules/excesses';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { planDays } from '@shared/rules/plan-days';
import { statement } from '@shared/rules/statement';
import { isInYear } from '@shared/rules/year';
import { makeDayEntry, TODAY } from '@tests/support/builders';
import { makeReturnInput } from '@tests/unit/exports/return-fixture';
import { rowsOf } from '@tests/unit/exports/read-sheet';
import { expect } from 'vitest';

const CASE_WORDS = {
  peer: 'Anwen Example',
  homeCouncil: 'Leeds',
  group: null,
  yearKey: 'FY2026/27',
  yearDates: '1 April 2026 to 31 March 2027',
  dates: '',
  work: '',
  kindOfWork: '',
  councilSupported: '',
  reason: 'No one else',
  considered: '',
  toWeigh: [],
  approverTitle: 'Director of Improvement',
};

/** `taken`: worked and booked. */
export type Standing = { booked: number; taken: number; over: boolean; ahead: number; left: boolean };

/** Holds every figure of every peer and year against the others; answers where each stands. */
export async function figuresAgree(desk: Desk): Promise<Map<string, Standing>> {
  const all = await desk.days.loadAll();
  const agreement = desk.agreement();
  const standings = new Map<string, Standing>();
  for (const year of YEARS) {
    const index = await desk.days.loadYear(year);
    const sheets = sheetsOf(desk, index);
    for (const { id, firstName, lastName } of PEERS) {
      const own = all.filter((entry) => entry.peerId === id);
      const approvals = desk.table('approvals').all.filter((each) => each.peerId === id && each.yearKey === year.key);
      const used = index.used(id);
      expect(used).toEqual(
        daysUsed(
          own.filter(({ date }) => isInYear(date, year)),
          year,
          agreement,
          TODAY,
        ),
      );
      const position = limitPosition(used, approvals, limitOf(year, agreement));
      // Nobody does dated work at the own council without a reason on record.
      for (const entry of own.filter(({ state }) => state !== 'cancelled')) {
        const home = desk.table('peers').get(id)?.homeCouncilId;
        if (entry.councilSupportedId === home) expect(entry.note).toMatch(/^Own council: ./);
      }
      const taken = used.workedQuarterDays + used.bookedQuarterDays;

      const last = statement(own, year, approvals, agreement, TODAY).at(-1);
      expect(last?.leftAfterQuarterDays).toBe(position.leftQuarterDays);
      expect(last?.leftIfGoesAheadQuarterDays).toBe(position.leftIfAllQuarterDays);

      const asked = planDays({
        wanted: [makeDayEntry({ peerId: id, date: year.startsOn, state: 'pencilled' })],
        entriesOf: () => own,
        approvals,
        agreement,
        today: TODAY,
      });
      expect(asked.shares[0]?.before).toEqual(position);

      expect(sheets.daysUsed.get(id)).toMatchObject({
        Worked: used.workedQuarterDays,
        Booked: used.bookedQuarterDays,
        Left: position.leftQuarterDays,
        'Pencilled in': used.pencilledQuarterDays,
        'Left if all go ahead': position.leftIfAllQuarterDays,
        Limit: position.limitQuarterDays,
        'Extra days approved': position.extraQuarterDays,
        Position: capitalised(position.position),
      });

      // Every excess is on "Over 40 days": as many days as pass the limit, and what no grant covers among them.
      const beyond = Math.max(0, taken - position.limitQuarterDays);
      const excesses = peerExcesses({ entries: own, approvals, year, agreement, today: TODAY });
      for (const { approval, held } of excesses) {
        if (approval?.decision !== 'asked') continue;
        const told = buildApprovalCase({ ...CASE_WORDS, ...caseFigures(approval, held, used, position) });
        const figure = (label: RegExp) => Number(told.sum.find((line) => label.test(line.label))?.days) * 4;
        expect(figure(/^Worked/)).toBe(used.workedQuarterDays);
        expect(figure(/^Booked/)).toBe(used.bookedQuarterDays);
        expect(figure(/^Limit/)).toBe(position.limitQuarterDays);
        expect(figure(/^Asked for now/)).toBe(approval.askedQuarterDays);
        const heldSum = held.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
        expect(figure(/^Together/)).toBe(taken + heldSum);
      }
      const onScreen = excesses.flatMap(({ days }) => days).reduce((sum, each) => sum + each.quarterDays, 0);
      expect(onScreen).toBe(beyond);
      const uncovered = excesses.reduce((sum, each) => sum + each.uncoveredQuarterDays, 0);
      if (position.position === 'over, no approval') expect(uncovered).toBeGreaterThan(0);
      expect(uncovered).toBeGreaterThanOrEqual(-Math.min(0, position.leftQuarterDays));
      const rows = sheets.over.get(`${firstName} ${lastName}`) ?? [];
      expect(rows.length > 0).toBe(beyond > 0 || approvals.length > 0);
      for (const row of rows)
        expect(row).toMatchObject({ Worked: used.workedQuarterDays, Booked: used.bookedQuarterDays });

      standings.set(`${id} ${year.key}`, {
        ahead: own
          .filter(({ state, date }) => (state === 'booked' || state === 'pencilled') && isInYear(date, year))
          .reduce((sum, { quarterDays }) => sum + quarterDays, 0),
        left: desk.table('peers').get(id)?.status === 'retired',
        booked: used.bookedQuarterDays,
        taken,
        over: position.position === 'over, no approval',
      });
    }
  }
  return standings;
}

/** What the sheets "Days used" and "Over 40 days" say of each peer. */
function sheetsOf(desk: Desk, days: YearDays) {
  const input = makeReturnInput({
    year: days.year,
    agreement: desk.agreement(),
    peers: desk.table('peers').all,
    entriesByPeer: days.byPeer,
    used: days.used,
    approvals: desk.table('approvals').all,
    projects: desk.table('projects').all,
    includeUnused: true,
  });
  return {
    daysUsed: new Map(rowsOf(input, 'Days used').map((row) => [row['Peer Desk ref'], row])),
    over: groupBy(rowsOf(input, 'Over 40 days'), (row) => row['Peer']),
  };
}
