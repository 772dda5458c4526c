/** More different texts than this are no longer remembered all at once. */
const MOST = 20_000;

/**
 * The same reading of a text, worked out once: a sheet writes the same few hundred names, places and words on ten thousand
 * rows. `read` must go by the text alone.
 */
export function rememberedByText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T; // Safe: what is there was put there below.
    const reading = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, reading);
    return reading;
  };
}
