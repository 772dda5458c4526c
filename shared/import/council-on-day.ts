import type { CalendarDay } from '@shared/model/calendar-day';
import type { CouncilId } from '@shared/model/ids';
import { formatUkDate } from '@shared/rules/uk-date';
import type { FieldName } from './fields';
import { askAbout, besides, noteAbout } from './plan-context';
import type { RowReader } from './row-reader';
import type { CouncilLookup, Reason, RowNote, RowQuestion } from './types';
import type { CouncilReading } from './values/council-reading';
import { councilsMeant } from './values/councils';

const NOTHING: readonly never[] = [];

/** A council as it stands on a day, with what is in doubt about it. */
export type CouncilOnDay = {
  readonly reading: CouncilReading | undefined;
  readonly questions: readonly RowQuestion[];
  readonly notes: readonly RowNote[];
};

/**
 * The council that a cell names, as it stands on a day: for one abolished by then its successor is taken and shown, and where it
 * was divided, or the name may mean several, the text is kept and asked about. No doubt about a council holds its row up.
 * Source: DOMAIN section 9, line 16.
 */
export function councilOnDay(
  reading: CouncilReading | undefined,
  on: CalendarDay,
  { field, reader, councils }: { field: FieldName; reader: RowReader; councils: CouncilLookup },
): CouncilOnDay {
  const next = reading?.id ? councils.inPlaceOf(reading.id, on) : [];
  const [only] = next;
  if (!reading || (reading.id !== null && (only === undefined || only === reading.id)))
    return { reading, questions: NOTHING, notes: NOTHING };
  const text = reader.text(field);
  const ask = (reason: Reason, propose: string | null = null) => besides(askAbout(reader, field, reason, propose));
  if (reading.id === null) {
    const meant = councilsMeant(reading.text, councils);
    if (meant.length > 0) return { reading, questions: [askWhich(meant)], notes: [] };
    const reason = { code: 'council-unknown', facts: { text: reading.text } };
    return { reading, questions: [], notes: [noteAbout(reader, field, reason)] };
  }
  if (only === undefined || next.length > 1) {
    return { reading: { id: null, text }, questions: [askWhich(next)], notes: [] };
  }
  const now = councils.get(only)?.name ?? '';
  const facts = { text, now, ended: endOf(reading.id, councils) };
  return { reading: { id: only, text: '' }, questions: [ask({ code: 'council-abolished', facts }, now)], notes: [] };

  /** Of the council supported the text can stand as it is; of a peer's own somebody must say. */
  function askWhich(ids: readonly CouncilId[]): RowQuestion {
    const options = ids.flatMap((id) => councils.get(id)?.name ?? []);
    const question = ask({ code: 'council-ambiguous', facts: { text, names: options.join(' or ') } });
    return { ...question, options, level: field === 'councilSupported' ? 'confirm' : question.level };
  }
}

function endOf(id: CouncilId, councils: CouncilLookup): string {
  const on = councils.get(id)?.endsOn;
  return on ? formatUkDate(on) : '';
}
