/** Bounds of what is read, so that a file made to harm costs a bounded amount of time and memory. */
export const CAPS = {
  fileBytes: 60 * 1024 * 1024,
  zipEntries: 10_000,
  inflatedBytes: 600 * 1024 * 1024,
  cells: 3_000_000,
  timeMs: 60_000,
} as const;

export type Caps = { readonly [Key in keyof typeof CAPS]: number };
