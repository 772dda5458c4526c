import { copyFormatted } from '@renderer/components/copy-formatted';
import type { FilledLetter } from '@shared/letters/fill-letter';
import { writeLetter } from '@shared/letters/write-letter';

/** How an e-mail leaves. */
export type LetterWay = 'copy' | 'mailto' | 'draft';

/** What was done, for whoever did it. */
export const LEFT_BY: Record<LetterWay, string> = {
  copy: 'Copied: paste it into a new e-mail.',
  mailto: 'Opened in your e-mail program.',
  draft: 'Opened as a draft.',
};

export const NOT_COPIED = 'It could not be copied. Nothing left: try again, or open it as a draft.';

/** Copies a letter without gaps, from the press of a button; false where the window would not. */
export function copyLetter(letter: FilledLetter): boolean {
  const { html, text } = writeLetter(letter);
  return copyFormatted({ html, text });
}
