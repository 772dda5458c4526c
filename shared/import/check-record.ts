import { rememberedByText } from './values/remembered';

/** A record as the store takes it, or the first of its parts that the store would not take. */
export type Checked<T> = { readonly fits: true; readonly record: T } | { readonly fits: false; readonly part: string };

/** What of a schema is needed here. */
type PartSchema = { safeParse(value: unknown): { success: true; data: unknown } | { success: false } };

/**
 * Prepares holding records against their schema, as its `safeParse` does, part by part: parts that are those of `valid`, a record
 * that fits, are not looked at again, and what a text comes to in a part is worked out once for all records. `ours` are parts
 * that no sheet says: the importer makes them.
 */
export function recordChecker<T extends object>(
  schema: { readonly shape: Readonly<Record<keyof T & string, PartSchema>> },
  ours: readonly (keyof T & string)[] = [],
): (record: T, valid: T) => Checked<T> {
  const made: readonly string[] = ours;
  const parts = Object.entries<PartSchema>(schema.shape)
    .filter(([part]) => !made.includes(part))
    .map(([part, own]) => {
      const parse = (value: unknown) => own.safeParse(value);
      return { part, parse, parseText: rememberedByText(parse) };
    });
  return (record, valid) => {
    // Safe: records are looked at part by part.
    const [given, known] = [record, valid] as Readonly<Record<string, unknown>>[];
    let otherwise: Record<string, unknown> | undefined;
    for (const { part, parse, parseText } of parts) {
      const value = given?.[part];
      if (value === known?.[part]) continue;
      const parsed = typeof value === 'string' ? parseText(value) : parse(value);
      if (!parsed.success) return { fits: false, part };
      if (parsed.data !== value) (otherwise ??= {})[part] = parsed.data;
    }
    return { fits: true, record: otherwise ? { ...record, ...otherwise } : record };
  };
}
