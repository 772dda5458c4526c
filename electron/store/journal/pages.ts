import type { JournalCursor, JournalPage } from '@shared/model/journal-page';
import { ok, problem, type Result } from '@shared/model/result';
import type { ChangePlace, History } from './history';
import { PageFiller } from './page-filler';
import type { JournalStore } from './scan-facts';

/** A page of the changes after a sequence, from a cursor on. Problem: `journal-damaged`, where it is seen only now. */
export async function readPage(
  store: JournalStore,
  history: History,
  after: number,
  cursor: JournalCursor | undefined,
): Promise<Result<JournalPage>> {
  const { places, last } = history;
  const from = Math.max(cursor?.sequence ?? 0, after + 1);
  const found = places.findIndex(({ sequence }) => sequence >= from);
  const at = found < 0 ? places.length : found;
  const before = Math.max(after, cursor ? (places[at - 1]?.sequence ?? 0) : 0);
  const first = places[at];
  if (!first) return ok({ frames: [], missing: gap(before, last.sequence + 1), next: null });
  const goesOn = cursor?.sequence === first.sequence && cursor.atByte > first.start && cursor.atByte < first.end;
  const filler = new PageFiller(store);
  try {
    const next = await fill(filler, history, at, goesOn ? cursor.atByte : first.start);
    if (!next.ok) return next;
    return ok({ frames: filler.frames, missing: goesOn ? null : gap(before, first.sequence), next: next.value });
  } finally {
    await filler.close();
  }
}

/** Fills a page with the changes from the place `at` on; gives where the next page begins. */
async function fill(
  filler: PageFiller,
  { places, last }: History,
  at: number,
  fromByte: number,
): Promise<Result<JournalCursor | null>> {
  let start = fromByte;
  for (let index = at; ; index += 1) {
    const place = places[index];
    const previous = index > at ? places[index - 1] : undefined;
    if (!place) {
      const end = previous?.sequence ?? last.sequence;
      return ok(end < last.sequence ? { sequence: end + 1, atByte: 0 } : null);
    }
    if (previous) start = place.start;
    if (previous && gap(previous.sequence, place.sequence)) return ok(cursorAt(place, start));
    const stopped = await filler.add(place, start);
    if (stopped === 'damaged') return problem('journal-damaged', { sequence: place.sequence });
    if (stopped !== null) return ok(cursorAt(place, stopped));
  }
}

function cursorAt({ sequence }: ChangePlace, atByte: number): JournalCursor {
  return { sequence, atByte };
}

function gap(before: number, sequence: number): JournalPage['missing'] {
  return sequence > before + 1 ? { from: before + 1, to: sequence - 1 } : null;
}
