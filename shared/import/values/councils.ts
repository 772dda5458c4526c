import type { CouncilId } from '@shared/model/ids';
import type { CouncilLookup } from '../types';
import { compareText, isPlaceholder, tidy } from './text';

/** A council as read: its id where the list knows it, otherwise the text as it was written. */
export type CouncilReading = { readonly id: CouncilId | null; readonly text: string };

/** Looks a written council up; `undefined` for an empty cell or a placeholder. An unknown council is kept as text. */
export function readCouncil(written: string, councils: CouncilLookup): CouncilReading | undefined {
  const text = tidy(written);
  if (text === '' || isPlaceholder(text)) return undefined;
  const found = councils.find(text);
  return found ? { id: found.id, text: '' } : { id: null, text };
}

/** A council for comparing: two readings with equal keys are the same council. */
export function councilKey(id: CouncilId | null, text: string): string {
  return id ?? compareText(text);
}
