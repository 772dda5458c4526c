import type { JournalDamage } from '@shared/model/journal-state';

type Entry = Pick<JournalDamage, 'segment' | 'atByte' | 'what'> & {
  /** `null` until it is known, where nothing was read before. */
  from: number | null;
  to: number | null;
  harmless: boolean;
};

/** The damage found so far. Which changes it took is often known only from what follows. */
export class DamageList {
  #entries: Entry[] = [];

  /** Damage that took changes from `from` on (`null`: not known yet), or none. */
  add(place: Pick<JournalDamage, 'segment' | 'atByte' | 'what'>, from: number | null | 'none'): void {
    this.#entries.push({ ...place, from: from === 'none' ? null : from, to: null, harmless: from === 'none' });
  }

  /** A change that was seen, in part at least: none before it can be meant where the first was not known. */
  sawPart(sequence: number): void {
    for (const entry of this.#open()) entry.from ??= sequence;
  }

  /** All damage so far took changes up to `sequence` at most. `first` stands in where nothing was read before it. */
  endAt(sequence: number, first: number): void {
    for (const entry of this.#open()) {
      entry.from ??= Math.min(first, sequence + 1);
      entry.to = sequence;
    }
    this.#settle();
  }

  /** The journal went on from `sequence`: what stood behind it was not part of it. */
  cutAt(sequence: number): void {
    for (const entry of this.#entries) {
      if (!entry.harmless && entry.to !== null && entry.to > sequence) entry.to = sequence;
    }
    this.#settle();
  }

  /** The last change that is known to be missing; 0 for none. */
  highest(): number {
    return Math.max(0, ...this.#entries.filter((entry) => !entry.harmless).map((entry) => entry.to ?? 0));
  }

  isOpen(): boolean {
    return this.#open().length > 0;
  }

  report(): JournalDamage[] {
    return this.#entries.map(({ segment, atByte, what, from, to, harmless }) => ({
      segment,
      atByte,
      what,
      sequences: harmless ? null : { from: from ?? 1, to },
    }));
  }

  #open(): Entry[] {
    return this.#entries.filter((entry) => !entry.harmless && entry.to === null);
  }

  /** A torn end that took nothing is how any power cut looks: it is not worth a word. */
  #settle(): void {
    for (const entry of this.#entries) {
      if (entry.to !== null && entry.from !== null && entry.to < entry.from) entry.harmless = true;
    }
    this.#entries = this.#entries.filter((entry) => !entry.harmless || entry.what !== 'torn end');
  }
}
