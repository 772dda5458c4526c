import type { RawCell } from '../types';
import { compareText, isPlaceholder, tidy } from '../values/text';
import { readOutcome } from './read-outcome';

/** What parts people in one cell, outside brackets, besides a comma. */
const PARTING = /[\n\r;/|\u2022\u00b7+&]|\s(?:and|plus|or|also)\s|(?:^|\s)\d{1,2}[.)]\s/gi;
const POST_NOMINALS = /^(?:(?:obe|mbe|cbe|kbe|dbe|bem|jp|dl|kc|qc|mp|phd|frsa|ph\.d)\.?\s*)+$/i;

/**
 * The people named in one cell: parted by commas, semicolons, "and", "&", "/", line breaks or running numbers, never inside
 * brackets ("Lab/Co-op"). "SMITH, Jane" stays one person, and so does "Jane Smith, OBE". Placeholders and a count are nobody.
 */
export function offeredNames(cell: RawCell | null): readonly string[] {
  if (!cell || cell.type !== 'text') return [];
  const { text, inBrackets } = hideBrackets(String(cell.value));
  const parts = text.split(PARTING).flatMap(splitCommas);
  return parts
    .map((part) => tidy(showBrackets(part, inBrackets)).replace(/^[-\u2013*,.\s]+|[,\s]+$/g, ''))
    .filter((name) => name !== '' && !isPlaceholder(name) && !saysNobody(name));
}

/** "No peer avail." in the column of names is an outcome and names nobody. */
function saysNobody(name: string): boolean {
  const word = readOutcome(name);
  return word === 'nobody' || /^(no|none|nil|n\/a|cllrs?)$/.test(compareText(name));
}

function hideBrackets(text: string): { readonly text: string; readonly inBrackets: readonly string[] } {
  const inBrackets: string[] = [];
  const hidden = text.replace(/\([^()]*\)/g, (found) => {
    inBrackets.push(found);
    return `\ue000${inBrackets.length - 1}\ue001`;
  });
  return { text: hidden, inBrackets };
}

function showBrackets(text: string, inBrackets: readonly string[]): string {
  return text.replace(/\ue000(\d+)\ue001/g, (_, place: string) => inBrackets[Number(place)] ?? '');
}

/** Commas part people, but for "Last, First" and for letters after a name. */
function splitCommas(part: string): readonly string[] {
  const names: string[] = [];
  for (const piece of part.split(',').map(tidy)) {
    const before = names.at(-1);
    if (piece === '') continue;
    if (before !== undefined && POST_NOMINALS.test(bare(piece))) names[names.length - 1] = `${before} ${piece}`;
    else if (before !== undefined && isOneWord(bare(piece)) && isLastName(before))
      names[names.length - 1] = `${before}, ${piece}`;
    else names.push(piece);
  }
  return names;
}

function bare(text: string): string {
  return tidy(text.replace(/\ue000\d+\ue001/g, ' ')).replace(
    /^(?:cllrs?|councillors?|dr|prof|sir|dame|mrs?|ms|lord|lady)\.?\s+/i,
    '',
  );
}

function isOneWord(text: string): boolean {
  return text !== '' && !/\s/.test(text);
}

/** One word, words in capitals, or one that begins as a family name of several words does: what may stand before "Last, First". */
function isLastName(text: string): boolean {
  if (text.includes(',')) return false;
  const name = bare(text);
  return (
    isOneWord(name) ||
    name === name.toUpperCase() ||
    /^(?:van|von|de|del|der|di|da|du|la|le|mac|mc|st|ap|al|el|bin)\s/i.test(name)
  );
}
