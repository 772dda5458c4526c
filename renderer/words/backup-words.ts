import type { CopyCounts } from '@shared/copies/copy-format';
import type { WatchedTable } from '@shared/copies/shrunk';
import type { Instant } from '@shared/model/calendar-day';
import { instantText } from './instant-text';
import { countOf } from './table-words';

/** When a backup was made, on the clock of this computer: "22/11/2026 14:32". */
export function backupTime(at: Instant): string {
  return instantText(at).replace(',', '');
}

/** "412 KB", "3.4 MB". */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${Math.max(1, Math.round(kilobytes)).toLocaleString('en-GB')} KB`;
  return `${(kilobytes / 1024).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}

/** "40 peers, 12 requests and 300 day entries". */
export function backupCounts(counts: CopyCounts): string {
  return `${countOf('peers', counts.peers)}, ${countOf('requests', counts.requests)} and ${countOf('dayEntries', counts.dayEntries)}`;
}

/** "20 peers where there were 40": each table that has shrunk. */
export function shrunkText(
  tables: readonly WatchedTable[],
  before: CopyCounts,
  now: Readonly<Record<WatchedTable, number>>,
): string {
  return tables
    .map((table) => `${countOf(table, now[table])} where there were ${before[table].toLocaleString('en-GB')}`)
    .join(', ');
}
