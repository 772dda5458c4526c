import { answerBy, daysTaken, judgeResponse } from '@shared/rules/answer-target';
import { agreedTarget } from '@shared/rules/round-target';
import { fullName } from '../person-facts';
import type { RequestFacts } from '../requests/request-facts';
import type { PreviewRow } from '../types';
import { peerFinder, readingOf, type Planned } from './report-facts';

/** One request as the report tells it. A day of reply that is in doubt is left out. */
export function requestRecord(row: PreviewRow, facts: RequestFacts, planned: Planned): object {
  const { holidays } = planned.input;
  const { receivedOn, answer, ended } = facts;
  const respondedOn = isCertain(row) && answer !== null ? facts.answeredOn : null;
  const peerOf = peerFinder(planned);
  return {
    ref: facts.ref || facts.theirRef,
    receivedOn,
    type: facts.kindWritten,
    peersNeeded: facts.peersWanted ?? null,
    dueCalendar: receivedOn && answerBy(receivedOn, calendarTarget(planned), holidays).dueOn,
    respondedOn,
    daysTaken: receivedOn && respondedOn && daysTaken(receivedOn, respondedOn, 'calendar', holidays),
    state: ended === 'withdrawn' ? WITHDRAWN : answer === null ? 'open' : 'responded',
    outcome: ended === 'withdrawn' ? WITHDRAWN : answer && OUTCOMES[answer],
    hostGss: facts.council?.id ?? null,
    peers: row.people.flatMap(({ peerId }) => {
      const peer = peerOf(peerId);
      return peer ? [fullName(peer)] : [];
    }),
  };
}

const WITHDRAWN = 'withdrawn by LGA';
const OUTCOMES: Readonly<Record<NonNullable<RequestFacts['answer']>, string>> = {
  names: 'names put forward',
  nobody: 'cannot supply',
};

function isCertain(row: PreviewRow): boolean {
  return readingOf(row) === 'ok';
}

/** Calendar days from receipt, whatever kind of day the office agreed. */
function calendarTarget({ input }: Planned) {
  return { days: agreedTarget(input.agreement).days, dayKind: 'calendar' as const };
}

/** How many requests were answered within the target, late, or are open; `undefined` where there are none. Rows to ask are apart. */
export function reportRequests(planned: Planned): object | undefined {
  const rows = planned.preview.rows.filter(({ request, outcome }) => request && outcome !== 'ignored');
  if (rows.length === 0) return undefined;
  const sums = { within10: 0, late: 0, openOverdue: 0, openInTime: 0, withdrawn: 0, toAsk: 0 };
  for (const row of rows) if (row.request) sums[placeOf(row, row.request, planned)] += 1;
  return {
    asOf: planned.input.today,
    ...sums,
    note: 'by calendar days from receipt; rows to ask are in neither',
  };
}

type Place = 'within10' | 'late' | 'openOverdue' | 'openInTime' | 'withdrawn' | 'toAsk';

function placeOf(row: PreviewRow, { receivedOn, answeredOn, answer, ended }: RequestFacts, planned: Planned): Place {
  if (!isCertain(row) || receivedOn === null) return 'toAsk';
  if (ended === 'withdrawn') return 'withdrawn';
  const { today, holidays } = planned.input;
  const sentOn = answer === null ? null : answeredOn;
  const { state } = judgeResponse(receivedOn, sentOn ?? today, { target: calendarTarget(planned), holidays });
  if (sentOn === null) return state === 'late' ? 'openOverdue' : 'openInTime';
  return state === 'late' ? 'late' : 'within10';
}
