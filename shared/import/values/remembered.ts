/** More different texts than this are no longer remembered all at once. */
const MOST = 20_000;
const NOTHING = Symbol('nothing');

/**
 * The same reading of what has the same key, worked out once: a sheet writes the same few hundred names, places and words on
 * ten thousand rows. `read` must go by what the key says alone.
 */
export function remembered<Given, T>(keyOf: (given: Given) => string, read: (given: Given) => T): (given: Given) => T {
  const known = new Map<string, T>();
  return (given) => {
    const key = keyOf(given);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T; // Safe: what is there was put there below.
    const reading = read(given);
    if (known.size >= MOST) known.clear();
    known.set(key, reading);
    return reading;
  };
}

/** The same reading of a text, worked out once. Not by way of `remembered`: some are asked for a hundred times for each row. */
export function rememberedByText<T>(read: (text: string) => T): (text: string) => T {
  // Most readings of most texts are nothing, which is kept as `NOTHING`: a map that is asked twice takes twice as long.
  const known = new Map<string, T | typeof NOTHING>();
  return (text) => {
    const before = known.get(text);
    if (before === NOTHING) return undefined as T; // Safe: the reading came to that.
    if (before !== undefined) return before;
    const reading = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, reading === undefined ? NOTHING : reading);
    return reading;
  };
}

/** What is made of an object, made once for each and kept as long as the object is. */
export function oncePer<Of extends WeakKey, T>(make: (of: Of) => T): (of: Of) => T {
  const made = new WeakMap<Of, T>();
  return (of) => {
    const before = made.get(of);
    if (before !== undefined || made.has(of)) return before as T; // Safe: what is there was put there below.
    const now = make(of);
    made.set(of, now);
    return now;
  };
}
