/** What every text of a recovery sheet begins with; age's own prefix of an identity. */
const PREFIX = 'AGE-SECRET-KEY-1';
const GROUP = 4;

/**
 * The secret text of the recovery sheet in groups that can be read and typed: its beginning, then four signs at a time (the
 * last group may be shorter). Typed with or without the gaps, in small or capital letters, it is the same text. Its alphabet
 * after the beginning has no letter B, I or O and no figure 1.
 * Source: the age file format (C2SP age, "The X25519 recipient type"): Bech32 of the prefix `AGE-SECRET-KEY-`.
 */
export function recoveryGroups(text: string): string[] {
  const start = text.startsWith(PREFIX) ? PREFIX.length : 0;
  const rest = text.slice(start);
  const groups = Array.from({ length: Math.ceil(rest.length / GROUP) }, (_, index) =>
    rest.slice(index * GROUP, (index + 1) * GROUP),
  );
  return start > 0 ? [PREFIX, ...groups] : groups;
}
