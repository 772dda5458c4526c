/** A piece of a text with where it begins in it. */
export type Piece = { readonly text: string; readonly at: number };

/** The sentences and lines of a text, each with its place; a full stop within "Cllr. Smith" or "2.5" parts nothing. */
export function sentencesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    let at = match.index;
    for (const sentence of match[0].split(/(?<=[.!?]["\u201D')]?)\s+(?=[A-Z"\u201C(])/)) {
      const found = text.indexOf(sentence, at);
      if (sentence.trim() !== '') pieces.push({ text: sentence.trim(), at: found });
      at = found + sentence.length;
    }
  }
  return pieces;
}

const SHOWN = 70;

/** The words around what was found, cut to what stands well beside a field: "…two member peers from different parties…". */
export function wordsAround(sentence: string, found: string): string {
  const plain = sentence.replace(/\s+/g, ' ').trim();
  if (plain.length <= SHOWN) return plain;
  const at = Math.max(0, plain.toLowerCase().indexOf(found.replace(/\s+/g, ' ').trim().toLowerCase()));
  const from = Math.max(0, at - Math.floor((SHOWN - found.length) / 2));
  const start = from === 0 ? 0 : plain.indexOf(' ', from) + 1;
  const end = start + SHOWN >= plain.length ? plain.length : plain.lastIndexOf(' ', start + SHOWN);
  const until = Math.max(end, at + found.length);
  return `${start > 0 ? '\u2026' : ''}${plain.slice(start, until)}${until < plain.length ? '\u2026' : ''}`;
}
