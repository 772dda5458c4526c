import type { CalendarDay } from '@shared/model/calendar-day';
import type { CouncilReading } from '../values/council-reading';

/** What a row of requests says; empty text, `null` or `undefined` where it says nothing. */
export type RequestFacts = {
  readonly ref: string;
  readonly theirRef: string;
  /** The kind of work, in the office's spelling where that differs by its letters' case only. */
  readonly kindOfWork: string;
  readonly kindWritten: string;
  readonly council: CouncilReading | undefined;
  readonly receivedFrom: string;
  readonly receivedOn: CalendarDay | null;
  readonly acknowledgedOn: CalendarDay | null;
  readonly answeredOn: CalendarDay | null;
  /** What was answered; `null` while nothing was. A holding reply is no answer. */
  readonly answer: 'names' | 'nobody' | null;
  /** How it ended, where the row says that it did. */
  readonly ended: 'withdrawn' | 'filled' | 'closed' | null;
  readonly endedOn: CalendarDay | null;
  readonly dates: WantedDates;
  readonly peersWanted: number | undefined;
  readonly lookingFor: string;
  readonly names: readonly string[];
  readonly answerReason: string;
  readonly lateReason: string;
  readonly notes: string;
};

/** When the work is wanted: its days where they are given, and the words where they say more or less than days. */
export type WantedDates = {
  readonly startsOn: CalendarDay | null;
  readonly endsOn: CalendarDay | null;
  readonly text: string;
};
