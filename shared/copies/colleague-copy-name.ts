import { InstantSchema, type Instant } from '@shared/model/calendar-day';
import type { CopyHeader } from './copy-format';

const NAME =
  /^peer-desk-office-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})-(\d+)-([0-9a-f]{8}|none)-([0-9a-z]{1,12})(-handed-over)?\.age$/;
const WRITER_CHARACTERS = 12;
const HASH_CHARACTERS = 8;

/**
 * What the name of a copy for colleagues says, as nothing else of it can be read without opening it: when it was made (UTC,
 * to the second), the number and the first of the hash of its last change (`none` before the first), which installation
 * left it, and whether the writing was handed over with it.
 */
export type ColleagueCopyName = {
  at: Instant;
  sequence: number;
  hashStart: string;
  writer: string;
  handedOver: boolean;
};

/** The file name of a copy for colleagues: no name of a person, and another one for each writer and change. */
export function colleagueCopyName({ at, sequence, hash, installation, left }: CopyHeader): string {
  const [day = '', time = ''] = at.split('T');
  const parts = [
    'peer-desk-office',
    day,
    time.slice(0, 8).replaceAll(':', ''),
    sequence,
    hash.slice(0, HASH_CHARACTERS) || 'none',
    writerOf(installation),
    ...(left?.handedOver ? ['handed-over'] : []),
  ];
  return `${parts.join('-')}.age`;
}

/** How a file name calls an installation. */
export function writerOf(installation: string): string {
  return installation.replaceAll(/[^0-9a-z]/g, '').slice(-WRITER_CHARACTERS) || '0';
}

/** What a file name says of a copy for colleagues; `undefined` for the name of anything else. */
export function parseColleagueCopyName(name: string): ColleagueCopyName | undefined {
  const found = NAME.exec(name);
  if (!found) return undefined;
  const [, day, hours, minutes, seconds, sequence, hash = '', writer = '', handedOver] = found;
  const at = InstantSchema.safeParse(`${day}T${hours}:${minutes}:${seconds}.000Z`);
  if (!at.success) return undefined;
  return {
    at: at.data,
    sequence: Number(sequence),
    hashStart: hash === 'none' ? '' : hash,
    writer,
    handedOver: handedOver !== undefined,
  };
}

type Named = { name: string };

/**
 * The copies of a folder from the one to be read first: of each writer the one with the last change, the latest of them
 * first; then all others, for where those cannot be read. Names of anything else are left out.
 */
export function colleagueCopiesInOrder<T extends Named>(files: readonly T[]): (T & ColleagueCopyName)[] {
  const copies = files.flatMap((file) => {
    const parsed = parseColleagueCopyName(file.name);
    return parsed ? [{ ...file, ...parsed }] : [];
  });
  const newest = newestOfEachWriter(copies);
  const later = (a: ColleagueCopyName, b: ColleagueCopyName) =>
    a.at === b.at ? b.sequence - a.sequence : a.at < b.at ? 1 : -1;
  const first = new Set(newest);
  return [...newest.toSorted(later), ...copies.filter((copy) => !first.has(copy)).toSorted(later)];
}

/** Of each writer the copy with the last change: by its number, as a clock may have been set back. */
export function newestOfEachWriter<T extends ColleagueCopyName>(copies: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const copy of copies) {
    const before = newest.get(copy.writer);
    const isLater =
      !before || copy.sequence > before.sequence || (copy.sequence === before.sequence && copy.at > before.at);
    if (isLater) newest.set(copy.writer, copy);
  }
  return [...newest.values()];
}
