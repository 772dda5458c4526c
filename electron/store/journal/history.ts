import type { Change } from '@shared/model/change';
import type { JournalDamage } from '@shared/model/journal-state';
import { DamageList } from './damage-list';
import type { SegmentFrame } from '@shared/model/journal-segment';
import type { FrameGlance } from './frame-text';

/** A change by its number and its hash. */
export type Point = { sequence: number; hash: string };

/** Where a complete change stands: its segment, the first byte of its `begin` and the first byte behind its `end`. */
export type ChangePlace = Point & { previousHash: string; segment: number; start: number; end: number };

type Open = { change: Pick<Change, 'sequence' | 'hash' | 'previousHash'>; start: number; broken: boolean };

/** Where in the journal something was read. */
type Where = { segment: number; name: string; atByte: number };

/** Makes of what was read, or written, in order: the complete changes, the last one, and what is missing. */
export class History {
  readonly damage = new DamageList();
  /** The change that this journal began after; `null` where that cannot be read. */
  readonly #base: number | null;
  #last: Point | null;
  #places: ChangePlace[] = [];
  #open: Open | null = null;
  #where: Where | null = null;

  /** `last`: the change before the first one that will be read, where reading begins behind others. */
  constructor(base: number | null, last: Point | null = null) {
    this.#base = base;
    this.#last = last;
  }

  get places(): readonly ChangePlace[] {
    return this.#places;
  }

  /** The last complete change; sequence 0 for none. */
  get last(): Point {
    return this.#last ?? { sequence: 0, hash: '' };
  }

  /** A file that ought to be there is not. */
  missingSegment(name: string): void {
    this.damage.add({ segment: name, atByte: 0, what: 'missing segment' }, this.#expected());
  }

  /** A stretch that cannot be read. `lost`: how many frames it took; `null` for all to the end of the segment. */
  unreadable(where: Where, lost: number | null, what: JournalDamage['what']): void {
    const place = { segment: where.name, atByte: where.atByte, what };
    // Something in between that is no frame, and every frame is there.
    if (lost === 0) return this.damage.add(place, 'none');
    if (this.#open) this.#open.broken = true;
    this.damage.add(place, this.#open?.change.sequence ?? this.#expected());
  }

  /** The begin of a segment; `false` where it belongs to another history, and is not to be read. */
  segment(frame: SegmentFrame, where: Where): boolean {
    const stated = { sequence: frame.lastSequence, hash: frame.lastHash };
    const known = this.#last;
    if (known && stated.sequence < known.sequence) {
      if (!this.#takeBack(stated, frame)) return this.#foreign(where);
    } else if (known && stated.sequence === known.sequence && stated.hash !== known.hash) {
      return this.#foreign(where);
    }
    this.#goOnFrom(stated, where);
    this.#where = where;
    return true;
  }

  /** The end of a segment: no change goes on in the next one. */
  segmentEnd(where: Where): void {
    this.#open = null;
    this.#where = where;
  }

  /** A frame of a change. `end` is the first byte behind it. */
  frame(frame: Exclude<FrameGlance, SegmentFrame>, where: Where, end: number): void {
    this.#where = { ...where, atByte: end };
    if (frame.kind === 'begin') return this.#begin(frame.change, where);
    this.damage.sawPart(frame.sequence);
    if (frame.kind !== 'end') return;
    const open = this.#open;
    this.#open = null;
    if (open && !open.broken && open.change.sequence === frame.sequence && open.change.hash === frame.hash) {
      const { sequence, hash, previousHash } = open.change;
      this.complete({ sequence, hash, previousHash, segment: where.segment, start: open.start, end });
    } else if (this.damage.isOpen()) {
      this.damage.endAt(frame.sequence, frame.sequence);
    }
  }

  /** The changes that stand before those read so far. */
  addEarlier(places: readonly ChangePlace[]): void {
    this.#places = [...places, ...this.#places];
  }

  /** A change that is there whole. */
  complete(place: ChangePlace): void {
    this.#places.push(place);
    this.#last = { sequence: place.sequence, hash: place.hash };
  }

  #begin(change: Change, where: Where): void {
    const { sequence, hash, previousHash } = change;
    this.#open = null;
    if (!this.#follows(change)) {
      this.damage.add({ segment: where.name, atByte: where.atByte, what: 'damaged' }, 'none');
      return;
    }
    this.damage.endAt(sequence - 1, 1);
    const expected = this.#expected();
    if (expected !== null && sequence > expected) {
      this.damage.add({ segment: where.name, atByte: where.atByte, what: 'damaged' }, expected);
      this.damage.endAt(sequence - 1, expected);
    }
    this.#open = { change: { sequence, hash, previousHash }, start: where.atByte, broken: false };
  }

  #follows({ sequence, previousHash }: Change): boolean {
    const last = this.#last;
    return !last || sequence > last.sequence + 1 || (sequence === last.sequence + 1 && previousHash === last.hash);
  }

  #goOnFrom(stated: Point, where: Where): void {
    this.damage.endAt(stated.sequence, 1);
    const expected = this.#expected();
    if (expected !== null && stated.sequence >= expected) {
      // The segment before ends whole, and too early.
      const { name, atByte } = this.#where ?? where;
      this.damage.add({ segment: name, atByte, what: 'torn end' }, expected);
      this.damage.endAt(stated.sequence, expected);
    }
    this.damage.cutAt(stated.sequence);
    this.#last = stated;
  }

  /**
   * The writer of the segment before was told that the disk had not taken its last changes: that they are there after
   * all does not count. `false` where the two do not fit together like that.
   */
  #takeBack(stated: Point, { keptBefore }: SegmentFrame): boolean {
    const kept = this.places.findLastIndex(({ sequence }) => sequence <= stated.sequence) + 1;
    const gone = this.places.slice(kept);
    const fits = gone.every(({ segment, start }) => segment > keptBefore.segment || start >= keptBefore.bytes);
    const before = this.places[kept - 1];
    if (!fits || gone.length === 0 || (before && !isSame(before, stated))) return false;
    this.#places.length = kept;
    return true;
  }

  #foreign(where: Where): false {
    this.damage.add({ segment: where.name, atByte: 0, what: 'damaged' }, this.#expected());
    return false;
  }

  /** The change that has to come next, damage aside; `null` where that is not known. */
  #expected(): number | null {
    const last = this.#last?.sequence ?? this.#base;
    return last === null ? null : Math.max(last, this.damage.highest()) + 1;
  }
}

function isSame(one: Point, other: Point): boolean {
  return one.sequence === other.sequence && one.hash === other.hash;
}
