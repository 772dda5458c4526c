import { z } from 'zod';
import { createRowSeal } from './sealed/sealed-rows';

/** Where this computer keeps who sits at it, as text that only the key of the records opens. */
export type DeskNameStore = { read: () => string | null; write: (text: string) => void };

/** Who sits at the desk of this computer, and who sat there before. */
export type AtTheDesk = {
  /** The name that was given last; `undefined` where none was. */
  name: () => string | undefined;
  /** Names given here, the present one first. */
  names: () => readonly string[];
  /** From now on it is this person; kept for the next start too. */
  sitDown: (name: string) => void;
};

const KEPT = 12;
const NamesSchema = z.object({ names: z.array(z.string()) });

/**
 * Reads who sat here last. It is no part of the records, as another computer has another person at it; it is sealed all the
 * same, since no name lies readable on the disk. What cannot be opened is of other records, and stands for nobody.
 */
export function createAtTheDesk(databaseKey: Uint8Array, store: DeskNameStore | null): AtTheDesk {
  const { seal, open } = createRowSeal(databaseKey, { name: 'at-the-desk', keyFields: [], plainFields: [] });
  let names = readNames(store?.read() ?? null, open);
  return {
    name: () => names[0],
    names: () => names,
    sitDown: (name) => {
      names = [name, ...names.filter((one) => one !== name)].slice(0, KEPT);
      store?.write(toText(seal({ names }).sealed));
    },
  };
}

function readNames(text: string | null, open: (row: unknown) => object): readonly string[] {
  if (text === null) return [];
  try {
    return NamesSchema.parse(open({ sealed: fromText(text) })).names;
  } catch {
    // Of records that were here before, or altered: the name is asked for again, and nothing else hangs on it.
    return [];
  }
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromText(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
