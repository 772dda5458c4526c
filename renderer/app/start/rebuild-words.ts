import type { RecordCounts } from '@renderer/data/safety-copy/count-records';
import type { RebuildProgress } from '@renderer/data/safety-copy/rebuild';
import { countOf } from '@renderer/words/table-words';
import { daysInWords } from '@shared/model/quarter-days';

/** How far a rebuild is: "1,200 of 3,400 brought back". */
export function progressText({ what, done, of }: RebuildProgress): string {
  const counted = `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`;
  return what === 'rows' ? `${counted} lines of the backup read` : `${counted} brought back`;
}

/** What stands in the records: peers, requests, day entries and days. */
export function countsText({ peers, requests, dayEntries, quarterDays }: RecordCounts): string {
  const counted = [countOf('peers', peers), countOf('requests', requests), countOf('dayEntries', dayEntries)];
  return `${counted.join(', ')} with ${daysInWords(quarterDays)}`;
}
