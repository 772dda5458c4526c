import type { CouncilId } from '@shared/model/ids';
import type { CouncilLookup } from '../types';
import { compareText, isPlaceholder, tidy } from './text';
import type { CouncilReading } from './council-reading';

/**
 * Looks a written council up; `undefined` for an empty cell or a placeholder. What stands in brackets or behind a dash is left
 * aside where the rest is known ("Leeds (remote)"), or is what is known ("NCC (Newcastle upon Tyne)"). An unknown council, and one
 * that may be several, is kept as text.
 */
export function readCouncil(written: string, councils: Pick<CouncilLookup, 'find'>): CouncilReading | undefined {
  const text = tidy(written);
  if (text === '' || isPlaceholder(text)) return undefined;
  for (const part of partsOf(text)) {
    const found = councils.find(part);
    if (found) return { id: found.id, text: '' };
  }
  return { id: null, text };
}

/** The councils that a text may mean, where it may mean several; empty for one that is known or quite unknown. */
export function councilsMeant(text: string, councils: CouncilLookup): readonly CouncilId[] {
  return (
    partsOf(tidy(text))
      .map((part) => councils.mayBe(part))
      .find((ids) => ids.length > 1) ?? []
  );
}

/** The text as a whole, without its brackets, within them, and before a dash. */
function partsOf(text: string): readonly string[] {
  if (!/[([\u2013\u2014-]/.test(text)) return [text];
  const without = tidy(text.replace(/[([][^)\]]*[)\]]?/g, ' '));
  const within = /[([]([^)\]]*)[)\]]?/.exec(text)?.[1] ?? '';
  const before = text.split(/\s[-\u2013\u2014]\s/)[0] ?? '';
  return [...new Set([text, without, tidy(within), tidy(before)])].filter((part) => part !== '');
}

/** A council for comparing: two readings with equal keys are the same council. */
export function councilKey(id: CouncilId | null, text: string): string {
  return id ?? compareText(text);
}
