import { daysTaken, judgeResponse } from '@shared/rules/answer-target';
import { agreedTarget } from '@shared/rules/round-target';
import { noteAbout, type PlanContext } from '../plan-context';
import type { RowReader } from '../row-reader';
import type { RowNote } from '../types';
import { readInTime } from './read-outcome';
import type { RequestFacts } from './request-facts';

/** Days taken as the sheet says and as the dates say. */
export type DaysTakenCheck = { readonly says: number; readonly ours: number; readonly agrees: boolean };

/**
 * Compares "Days taken" with the dates; `undefined` where one of the two is missing. Calendar days and the kind of day that is
 * agreed both agree, and working days where the heading names them.
 */
export function checkDaysTaken(
  reader: RowReader,
  { receivedOn, answeredOn, answer }: RequestFacts,
  { input }: PlanContext,
): DaysTakenCheck | undefined {
  const says = Number(reader.fact('daysTaken').replace(/\s*(calendar |working )?days?$/i, '') || Number.NaN);
  if (receivedOn === null || answeredOn === null || answer === null || answeredOn < receivedOn) return undefined;
  if (!Number.isFinite(says)) return undefined;
  const count = (kind: 'calendar' | 'working') => daysTaken(receivedOn, answeredOn, kind, input.holidays);
  const ours = count(input.agreement.dayKind);
  const isWorking = says === count('working') && countsWorkingDays(reader, input.mappings);
  return { says, ours, agrees: says === ours || says === count('calendar') || isWorking };
}

/** The heading says that working days are counted. */
function countsWorkingDays(reader: RowReader, mappings: PlanContext['input']['mappings']): boolean {
  return mappings.some(({ holds, columns }) =>
    columns.some(
      ({ column, field, header }) =>
        holds === 'requests' &&
        field === 'daysTaken' &&
        column === reader.column('daysTaken') &&
        /\b(?:working|wd|w\/d|wkg)\b/i.test(header),
    ),
  );
}

/** What the columns that are only checked say otherwise than the dates do. Neither is ever imported. */
export function checkFigures(reader: RowReader, facts: RequestFacts, context: PlanContext): readonly RowNote[] {
  const notes: RowNote[] = [];
  const cell = reader.cell('daysTaken');
  const check = checkDaysTaken(reader, facts, context);
  if (cell?.type === 'error')
    notes.push(noteAbout(reader, 'daysTaken', { code: 'error-cell', facts: { text: reader.text('daysTaken') } }));
  else if (check && !check.agrees)
    notes.push(
      noteAbout(reader, 'daysTaken', { code: 'days-taken-wrong', facts: { says: check.says, ours: check.ours } }),
    );
  const said = readInTime(reader.fact('inTime'));
  const ours = inTime(facts, context);
  if (said !== undefined && ours !== undefined && said !== ours)
    notes.push(noteAbout(reader, 'inTime', { code: 'in-time-wrong', facts: { ours: Number(ours) } }));
  return notes;
}

/** Whether the row's answer was in time; `undefined` while it is not answered and not late, or it cannot be told. */
function inTime({ receivedOn, answeredOn, answer, ended }: RequestFacts, { input }: PlanContext): boolean | undefined {
  if (receivedOn === null) return undefined;
  const { days, dayKind } = agreedTarget(input.agreement);
  const sentOn = answer === null ? input.today : answeredOn;
  if (sentOn === null || sentOn < receivedOn) return undefined;
  const { state } = judgeResponse(receivedOn, sentOn, { target: { days, dayKind }, holidays: input.holidays });
  if (answer === null) return state === 'late' && ended === null ? false : undefined;
  return state === 'in time';
}
