import type { CouncilId } from '@shared/model/ids';
import { wordsAround, type Piece } from './sentences';

/** The council that an e-mail is about, with the words that name it; several where it cannot be told which. */
export type CouncilInMail =
  | { readonly is: 'one'; readonly id: CouncilId; readonly words: string }
  | { readonly is: 'several'; readonly ids: readonly CouncilId[] };

type Find = (text: string) => { readonly id: CouncilId } | undefined;

const MOST_WORDS = 6;
const IN_SUBJECT = 3;
/** Words before a council's short name that say that a place is meant: "at Reading", "for Boston". */
const BEFORE = /\b(?:at|for|in|of|to|with|support|supporting|visit|visiting)\s+(?:the\s+)?$/i;
const KIND_WORDS = /\b(?:council|borough|city|county|district|authority|MBC|MDC|BC|CC|DC|LB|RB)\b/i;

/**
 * Looks for councils in an e-mail. A name with the word "Council" or the like counts most, a short one ("Stroud") only in the
 * subject or after a word such as "at" or "for", as "Reading" and "Bath" are words too. The one named most is proposed.
 */
export function councilWanted(subject: string, sentences: readonly Piece[], find: Find): CouncilInMail | undefined {
  const scores = new Map<CouncilId, { score: number; words: string }>();
  const note = (text: string, isSubject: boolean) => {
    for (const { name, before, id } of namesIn(text, find)) {
      const isSaid = KIND_WORDS.test(name);
      if (!isSaid && !isSubject && !BEFORE.test(before)) continue;
      const known = scores.get(id) ?? { score: 0, words: wordsAround(text, name) };
      scores.set(id, { ...known, score: known.score + (isSubject ? IN_SUBJECT : 1) + (isSaid ? 1 : 0) });
    }
  };
  note(subject, true);
  for (const { text } of sentences) note(text, false);
  const best = [...scores].toSorted((a, b) => b[1].score - a[1].score);
  const [first, second] = best;
  if (!first) return undefined;
  if (second && second[1].score === first[1].score)
    return { is: 'several', ids: best.filter(([, { score }]) => score === first[1].score).map(([id]) => id) };
  return { is: 'one', id: first[0], words: first[1].words };
}

/** The councils named in a text, the longest name at each place; a name begins with a capital letter. */
function namesIn(text: string, find: Find): { name: string; before: string; id: CouncilId }[] {
  const words = [...text.matchAll(/[\p{L}\p{N}&'\u2019.-]+/gu)];
  const found: { name: string; before: string; id: CouncilId }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (!first || !/^\p{Lu}/u.test(first[0])) continue;
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1) {
      const last = words[at + count - 1];
      if (!last) continue;
      const name = text
        .slice(first.index, last.index + last[0].length)
        .replace(/[.,'\u2019]+$/, '')
        .replace(/['\u2019]s$/, '');
      const council = find(name);
      if (!council) continue;
      found.push({ name, before: text.slice(0, first.index), id: council.id });
      at += count - 1;
      break;
    }
  }
  return found;
}
