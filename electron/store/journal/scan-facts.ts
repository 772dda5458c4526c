import { History } from './history';
import type { FileSystem } from './file-system';

/** Where the segments are and what they are sealed with. */
export type JournalStore = { files: FileSystem; folder: string; key: Uint8Array };

export type SegmentFact = { number: number; name: string; bytes: number };

/** What a journal's folder holds. */
export type Scan = {
  history: History;
  segments: SegmentFact[];
  /** Segments from before the journal was begun anew. */
  older: SegmentFact[];
  begun: { in: number; after: number } | null;
  /** Whether anything at all opened with the key; true for a journal that holds nothing yet. */
  keyFits: boolean;
  frames: number;
  /** Counted by a thorough scan only. */
  operations: number;
};
