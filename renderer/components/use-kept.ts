import { useCallback, useState } from 'react';
import type { ZodType } from 'zod';

// In memory: what the window itself keeps lies readable on the disk, and a search may be a name.
const kept = new Map<string, unknown>();

function readKept<T>(name: string | undefined, schema: ZodType<T>, first: T): T {
  if (name === undefined || !kept.has(name)) return first;
  const read = schema.safeParse(kept.get(name));
  return read.success ? read.data : first;
}

/** A state that is kept while the window is open, under a name of its own; without a name while the screen is shown. */
export function useKept<T>(name: string | undefined, schema: ZodType<T>, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => readKept(name, schema, first));
  const keep = useCallback(
    (next: T) => {
      if (name !== undefined) kept.set(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}
