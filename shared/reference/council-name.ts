/** Words that say what kind of council it is, or join other words: they do not tell one council from another. */
const DROPPED = new Set(
  (
    'council councils district borough boro city county metropolitan unitary royal authority service services corporation ' +
    'mayoral rescue mbc mdc mb cbc bc dc cc ua lb rb rbc lbc gss the of and'
  ).split(' '),
);

/** Spellings that stand for one word. */
const SAME_WORD: Readonly<Record<string, string>> = {
  saint: 'st',
  combined: 'ca',
  cca: 'ca',
  mca: 'ca',
  frs: 'fire',
  fra: 'fire',
  brigade: 'fire',
  gt: 'great',
  nth: 'north',
  sth: 'south',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
};

/**
 * A council's name with everything folded that people write differently: lower case, accents, apostrophes and other marks
 * gone, "&" as "and", single spaces. "King’s Lynn & West Norfolk" gives "kings lynn and west norfolk".
 */
export function foldCouncilName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    // "L.B. Havering", "Leeds C.C.": letters with full stops are one word.
    .replace(/\b\p{L}\.(?:\p{L}\.?)+(?!\p{L})/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The part of a council's name that tells it from others: folded, without the words for its kind, "Saint" as "st".
 * "LB of Havering" and "Havering London Borough Council" both give "havering". "City of London" keeps its words, for nothing
 * would be left that tells it; an empty text gives an empty one.
 */
export function normaliseCouncilName(text: string): string {
  const folded = foldCouncilName(text)
    .replace(/\blondon boro(ugh)?( council)?\b/g, ' ')
    .replace(/\bfire and rescue\b|\bfire and emergency planning\b/g, 'fire');
  const kept = folded
    .split(' ')
    .map((word) => SAME_WORD[word] ?? word)
    .filter((word) => word !== '' && !DROPPED.has(word));
  if (kept.length === 0) return folded.trim();
  return kept.length === 1 && kept[0] === 'london' && /\bcity\b|\bcorporation\b/.test(folded) ? 'city of london' : kept.join(' ');
}
