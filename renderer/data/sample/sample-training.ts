import { AttendanceSchema, type Attendance, type AttendanceStatus } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import { TrainingEventSchema, type TrainingEvent, type TrainingEventKind } from '@shared/model/training-event';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays, addMonths } from '@shared/rules/calendar';
import { addWorkingDays } from '@shared/rules/working-days';

type EventPlan = {
  name: string;
  kind: TrainingEventKind;
  /** Days from today; a day that has passed is below nought. */
  inDays: number;
  days: number;
  mode: TrainingEvent['mode'];
  /** Who is on the list: every so manieth person, from the first on. */
  every: number;
  from: number;
  status: AttendanceStatus;
  /** The other status, and every so manieth of the list that has it. */
  besides: readonly [status: AttendanceStatus, every: number];
};

const EVENTS: readonly EventPlan[] = [
  {
    name: 'Member Peer Conference',
    kind: 'conference',
    inDays: -230,
    days: 2,
    mode: 'in person',
    every: 3,
    from: 0,
    status: 'attended',
    besides: ['cancelled', 5],
  },
  {
    name: 'Peer challenge training',
    kind: 'peer challenge training',
    inDays: -118,
    days: 1,
    mode: 'online',
    every: 4,
    from: 1,
    status: 'attended',
    besides: ['no-show', 6],
  },
  {
    name: 'Mentoring training',
    kind: 'mentoring training',
    inDays: -40,
    days: 1,
    mode: 'in person',
    every: 6,
    from: 3,
    status: 'attended',
    besides: ['cancelled', 4],
  },
  // Over, and nobody has said yet who of those booked came.
  {
    name: 'Peer briefing',
    kind: 'peer briefing',
    inDays: -12,
    days: 1,
    mode: 'online',
    every: 8,
    from: 5,
    status: 'booked',
    besides: ['attended', 2],
  },
  {
    name: 'Peer challenge training',
    kind: 'peer challenge training',
    inDays: 33,
    days: 1,
    mode: 'online',
    every: 5,
    from: 2,
    status: 'invited',
    besides: ['booked', 2],
  },
];

/** Events of the year before today and one to come, each with the list of its people. */
export function trainingOf(
  peerIds: readonly string[],
  today: CalendarDay,
  newId: () => string,
): { event: TrainingEvent; attendances: Attendance[] }[] {
  return EVENTS.map((plan) => {
    // From the day after on, as the day itself need not be a working day.
    const startsOn = addWorkingDays(addDays(today, plan.inDays - 1), 1, SHIPPED_HOLIDAYS);
    const event = TrainingEventSchema.parse({
      id: newId(),
      name: plan.name,
      kind: plan.kind,
      provider: 'LGA',
      startsOn,
      endsOn: addWorkingDays(startsOn, plan.days - 1, SHIPPED_HOLIDAYS),
      mode: plan.mode,
    });
    const invited = peerIds.filter((_id, index) => index % plan.every === plan.from % plan.every);
    const [other, nth] = plan.besides;
    const attendances = invited.map((peerId, place) => {
      const status = place % nth === nth - 1 ? other : plan.status;
      const onCrm = status === 'attended' && plan.inDays < -90 ? addMonths(startsOn, 1) : null;
      return AttendanceSchema.parse({ id: newId(), eventId: event.id, peerId, status, recordedOnCrmOn: onCrm });
    });
    return { event, attendances };
  });
}
