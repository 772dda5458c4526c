import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayPrecision } from '@shared/model/day-entry';
import type { TrainingEventKind, TRAINING_MODES } from '@shared/model/training-event';
import { tidy } from '../values/text';
import { eventYear, readEventDates, wholeYear, type EventDates } from './event-dates';
import { eventKindOf, eventModeOf, isModeAlone } from './event-kind';

/** An event as a sheet names it; without dates where the sheet does not say when it is. */
export type EventFacts = {
  readonly name: string;
  readonly kind: TrainingEventKind;
  readonly dates: EventSpan | null;
  readonly venue: string;
  readonly mode: (typeof TRAINING_MODES)[number];
  readonly provider: string;
  /** Its date stands in the cell of one peer: others under the same heading were there on other days. */
  readonly isOfCell?: true;
};

export type EventSpan = {
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly precision: DayPrecision;
};

/** One piece of what is written of an event: text, or a date that the sheet keeps as a date. */
export type EventPart = string | EventSpan;

/** What stands around a heading: the year that the sheet is of, and a name for events that have none of their own. */
export type EventHint = { readonly year?: number; readonly name?: string };

/** Words that say nothing of which event it is. */
const GENERIC =
  /^(training|trainings|events?|courses?|sessions?|conferences?|development|dates?|title|name|attendance|status|when|member development|training (and|&) (development|events?|conferences?)|training record)$/i;
/** What a list calls itself, before or after the event. */
const LIST_WORDS =
  /\b((list|register|record) of )?(attendance|attendees?|delegates?|sign[- ]?in|booking|registration|invitation|invitees?)('s)?( (list|sheet|register|record|log))?\b( (for|of|at|from))?|\b(list|register|sheet|log)\b( (for|of))?|\bmember peers\b(?=\s*$)/gi;
const CUT = /\s*[,;|]\s*|\s+[-\u2013\u2014]\s+|\s*:\s+|\s+(?:at|in)\s+(?=\p{Lu})/u;

/**
 * An event from the parts of its heading, from the top: "Training" over "Peer challenge training" over "London" over
 * "21/11/2023". The lowest part that says what kind it is gives the name; other words below it are the venue.
 */
export function eventFromParts(parts: readonly EventPart[], hint: EventHint = {}): EventFacts {
  const texts = parts.flatMap((part) => (typeof part === 'string' ? [tidy(part)] : []));
  const year = texts.map(eventYear).findLast((each) => each !== undefined) ?? hint.year;
  let dates: EventSpan | null = parts.find((part) => typeof part !== 'string') ?? null;
  const words: string[] = [];
  for (const text of texts) {
    const found = readEventDates(text, year);
    if (found) dates ??= spanOf(found);
    const rest = found ? found.rest : text;
    if (rest !== '' && !/^(19|20)\d\d$/.test(rest)) words.push(rest);
  }
  const own = words.map(withoutLast).filter((text) => !isModeAlone(text));
  const at = own.findLastIndex((text) => eventKindOf(text) !== 'other');
  const named = at === -1 ? own.filter((text) => !GENERIC.test(text)) : [own[at] ?? ''];
  const name = named.join(' ') || hint.name || own.join(' ') || 'Training';
  const venue = at === -1 ? [] : own.slice(at + 1).filter((text) => !GENERIC.test(text));
  return {
    name: name.slice(0, 300),
    kind: kindOf([name, ...words, hint.name ?? '']),
    dates: dates ?? (year === undefined ? null : (wholeYear(year) ?? null)),
    venue: venue.join(', ').slice(0, 200),
    mode: eventModeOf(texts.join(' ')),
    provider: '',
  };
}

/**
 * An event from the lines above a list, or from one text: "Member Peer Conference, Manchester, 18-19 March 2025";
 * "Event: ..." and "Date: ..." on lines of their own too. `undefined` where nothing is said of one.
 */
export function eventFromTitle(lines: readonly string[], hint: EventHint = {}): EventFacts | undefined {
  const labelled = labelledOf(lines);
  const free = lines.filter((line) => !LABEL.test(line));
  const whole = [...(labelled.name ? [labelled.name] : []), ...free].map(tidy);
  const year = [...(labelled.date ? [labelled.date] : []), ...whole].map(eventYear).find((each) => each !== undefined);
  let dates = labelled.date ? readEventDates(labelled.date, year ?? hint.year) : undefined;
  const pieces: string[] = [];
  for (const line of whole) {
    const found: EventDates | undefined = readEventDates(line, year ?? hint.year);
    dates ??= found;
    pieces.push(...(found?.rest ?? line).split(CUT).map(withoutListWords));
  }
  const own = pieces.filter((piece) => piece !== '' && !/^(19|20)\d\d$/.test(piece) && !isModeAlone(piece));
  const at = Math.max(
    0,
    own.findIndex((piece) => eventKindOf(piece) !== 'other'),
  );
  const name = labelled.name
    ? withoutListWords(readEventDates(tidy(labelled.name), year)?.rest ?? labelled.name)
    : own[at];
  const span = dates ? spanOf(dates) : year === undefined ? null : (wholeYear(year) ?? null);
  if (!name && !span) return undefined;
  const rest = labelled.name ? [] : own.filter((_, index) => index === at + 1);
  return {
    name: (name || hint.name || 'Training').slice(0, 300),
    kind: kindOf([name ?? '', ...own, hint.name ?? '']),
    dates: span,
    venue: (labelled.venue ?? rest.join(', ')).slice(0, 200),
    mode: eventModeOf(lines.join(' ')),
    provider: (labelled.provider ?? '').slice(0, 120),
  };
}

const LABEL =
  /^\s*(event|course|training|title|session|date|dates|when|venue|location|where|provider|trainer)\s*:\s*(.+)$/i;

function labelledOf(lines: readonly string[]): { name?: string; date?: string; venue?: string; provider?: string } {
  const found: { name?: string; date?: string; venue?: string; provider?: string } = {};
  for (const line of lines) {
    const [, label = '', said = ''] = LABEL.exec(line) ?? [];
    if (/^(event|course|training|title|session)$/i.test(label)) found.name ??= said;
    else if (/^(date|dates|when)$/i.test(label)) found.date ??= said;
    else if (/^(venue|location|where)$/i.test(label)) found.venue ??= said;
    else if (/^(provider|trainer)$/i.test(label)) found.provider ??= said;
  }
  return found;
}

function kindOf(texts: readonly string[]): TrainingEventKind {
  return texts.map(eventKindOf).find((kind) => kind !== 'other') ?? 'other';
}

/** "Date of last conference" speaks of a conference; "Last trained" of training. */
function withoutLast(text: string): string {
  const rest = text
    .replace(
      /^(?:have|did) you (?:ever |already )?(?:attend(?:ed)?|been to|done|complete(?:d)?|had) (?:any |the |an? )?/i,
      '',
    )
    .replace(/ (?:before|yet|already)\s*\??$/i, '')
    .replace(/\s*\(dates?\)|\s*[?:*.]+$/gi, '')
    .replace(/^(?:date (?:of )?)?(?:the )?(?:last|latest|most recent|next) |^date of /i, '')
    .replace(/ (?:date|attended|booked)$/i, '')
    .replace(/(?<=\S )trained$/i, 'training')
    .replace(/^inducted$/i, 'induction');
  if (rest !== text && /^conf$/i.test(rest)) return 'Conference';
  return /^trained$/i.test(rest)
    ? 'Peer training'
    : rest === text
      ? text
      : rest.charAt(0).toUpperCase() + rest.slice(1);
}

function withoutListWords(text: string): string {
  return text
    .replace(LIST_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/()\u2013\u2014-]+|[\s,;:/(\u2013\u2014-]+$/g, '');
}

function spanOf({ startsOn, endsOn, precision }: EventDates): EventSpan {
  return { startsOn, endsOn, precision };
}
