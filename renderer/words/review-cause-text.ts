import type { Changed } from '@shared/rules/review-causes';
import { stateWord } from '@shared/exports/words';
import type { Instant } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { daysInWords } from '@shared/model/quarter-days';
import { entryDateText } from './entry-words';
import { changedFields } from './changed-fields';
import { instantText } from './instant-text';

type ChangedAt = Changed & { at: Instant };

/** What a change since a review did, with when: "22/11/2026, 14:32: worked 1 day on 04/11/2026 is now cancelled". */
export function reviewCauseText(change: ChangedAt, yearName: string): string {
  return `${instantText(change.at)}: ${done(change, yearName)}`;
}

function done({ table, before, after }: ChangedAt, yearName: string): string {
  switch (table) {
    case 'dayEntries':
      // Safe: images of this table, in today's shape; the same below.
      return fromTo(before as DayEntry | null, after as DayEntry | null, (entry) => entryText(entry, yearName));
    case 'approvals':
      return fromTo(before as LimitApproval | null, after as LimitApproval | null, approvalInShort);
    case 'attendances':
      return 'an attendance at training was recorded or changed';
    default: {
      if (before === null) return 'the peer was added';
      if (after === null) return 'the peer was taken out';
      const fields = changedFields(before, after, () => undefined).map(({ name }) => name.toLowerCase());
      return `the peer\u2019s record was changed${fields.length > 0 ? ` (${[...new Set(fields)].join(', ')})` : ''}`;
    }
  }
}

function fromTo<T>(before: T | null, after: T | null, text: (image: T) => string): string {
  if (before === null) return after === null ? '' : `entered: ${text(after)}`;
  if (after === null) return `taken out: ${text(before)}`;
  const [was, is] = [text(before), text(after)];
  return was === is ? `changed: ${is}` : `${was} is now ${is}`;
}

function entryText(entry: DayEntry, yearName: string): string {
  const counts = entry.countsOverride ? (entry.countsOverride.counts ? ', counts' : ', not counted') : '';
  return `${stateWord(entry.state).toLowerCase()} ${daysInWords(entry.quarterDays)}, ${entryDateText(entry, yearName)}${counts}`;
}

function approvalInShort({ decision, askedQuarterDays, grantedQuarterDays }: LimitApproval): string {
  return decision === 'granted'
    ? `approval of ${daysInWords(grantedQuarterDays)}`
    : `approval of ${daysInWords(askedQuarterDays)} ${decision}`;
}
