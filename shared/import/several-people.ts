import { knownParty } from './values/party';
import { isPlaceholder, tidy } from './values/text';
import type { CouncilLookup } from './types';

const MAYBE = /[/&+;\n]|\sand\s/i;
const PARTING = /\s*[/&+;\n]\s*|\s+and\s+/i;
/** What stands beside a name and is nobody's. */
const NO_NAME =
  /\d|\b(?:peers?|members?|leader|chair|council|borough|county|district|city|cabinet|deputy|portfolio|group|party|co-?op(?:erative)?|formerly|previously|aka|known as|now|n[\u00e9e]e|wife|husband)\b/i;

/**
 * The people that one cell names where they are several: "Jane Smith / Tom Otherly", "Dr Anil & Cllr Priya Rao". A party, a
 * council or a role beside a name is nobody. Empty where the cell names one person: only a person may say whose the row is.
 */
export function severalPeople(written: string, councils: CouncilLookup): readonly string[] {
  if (!MAYBE.test(written)) return [];
  const plain = written.replace(/\([^()]*\)|\s[-\u2013\u2014]\s.*$/g, ' ');
  const parts = plain.split(PARTING).map(tidy);
  const arePeople = parts.every((part) => isName(part, councils));
  const words = parts.map((part) => part.split(' ').length);
  const isDoubleName = !/\s[/&+]|[/&+]\s|[;\n]|\sand\s/i.test(plain) && words.some((count) => count < 2);
  return parts.length > 1 && arePeople && Math.max(...words) > 1 && !isDoubleName ? parts : [];
}

function isName(part: string, councils: CouncilLookup): boolean {
  if (!/^\p{Lu}/u.test(part) || isPlaceholder(part) || NO_NAME.test(part)) return false;
  return knownParty(part) === undefined && councils.find(part) === undefined && councils.mayBe(part).length === 0;
}
