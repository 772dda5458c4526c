import type { FilledLetter, GapReason } from '@shared/letters/fill-letter';
import { fieldNamed, fieldsIn } from '@shared/letters/letter-fields';
import type { LetterKind, LetterWording } from '@shared/model/letters';

/** How each e-mail is called, and when it is written. */
export const LETTER_WORDS: Record<LetterKind, { title: string; when: string }> = {
  ask: { title: 'Asking a peer', when: 'Are you interested and free?' },
  chase: { title: 'Chasing a reply', when: 'Asked, and not heard from.' },
  'not-selected': { title: 'Not selected', when: 'Thanks to a peer whom the LGA did not choose.' },
  confirmed: { title: 'Confirmed', when: 'The LGA chose the peer.' },
  answer: { title: 'Answer to the LGA', when: 'Names are put forward.' },
  nobody: { title: 'Nobody to offer', when: 'The answer to the LGA without a name.' },
  profile: { title: 'Profile update', when: 'Is what we hold of the peer still right?' },
};

/** What is said of so many whom an e-mail to several did not reach, and what to do; empty where it reached all. */
export function notReachedText(kind: LetterKind, count: number): string {
  if (count === 0) return '';
  const still = kind === 'not-selected' || kind === 'confirmed' ? 'told' : 'asked';
  const [they, beside] =
    count === 1
      ? (['One has no e-mail address, and is', 'the name'] as const)
      : ([`${count.toLocaleString('en-GB')} have no e-mail address, and are`, 'the names'] as const);
  const how = kind === 'profile' ? '' : `: by phone, say, and record it beside ${beside}`;
  return `${they} still to be ${still}${how}.`;
}

const GAP_WORDS: Record<GapReason, string> = {
  unknown: 'is no field of this e-mail',
  empty: 'is not known',
  several: 'cannot be said to several at once',
  'own-line': 'needs a line of its own',
};

/** Why an e-mail cannot go yet, and what to do; `undefined` where nothing is missing. */
export function gapsText({ gaps }: FilledLetter): string | undefined {
  if (gaps.length === 0) return undefined;
  const said = [...new Set(gaps.map(({ field, reason }) => `${field} ${GAP_WORDS[reason]}`))];
  return `Not ready yet: ${said.join('; ')}. Fill that in where it belongs, or change the wording here.`;
}

/** What a wording names that is no field of such an e-mail, as a sentence; `undefined` where all of it is known. */
export function unknownFieldsText(kind: LetterKind, text: LetterWording['body']): string | undefined {
  const unknown = [...new Set(fieldsIn(text).filter((written) => fieldNamed(written, kind) === undefined))];
  if (unknown.length === 0) return undefined;
  const named = unknown.map((written) => `{${written}}`).join(', ');
  return `${named} ${unknown.length === 1 ? 'is no field' : 'are no fields'} of this e-mail. Take one from the list below, or write the words without braces.`;
}
