import type { Told } from '@renderer/components/told-line';
import { gapsText } from '@renderer/words/letter-words';
import type { FilledLetter } from '@shared/letters/fill-letter';
import { useState } from 'react';
import { copyLetter, LEFT_BY, NOT_COPIED, type LetterWay } from './letter-ways';

/** What became of noting an e-mail: a sentence of what was noted, and another where it was not. */
export type LetterNoted = { failed?: string; said: string };

type LetterOut = {
  letter: FilledLetter;
  /** How many peers it is for. */
  count: number;
  /** Notes with them that it left. */
  note: () => Promise<LetterNoted>;
};

/** An e-mail to one or several peers on its way out: it is noted as it leaves, and `told` says what became of it. */
export function useLetterOut({ letter, count, note }: LetterOut) {
  const [told, setTold] = useState<Told>();
  const left = async (way: LetterWay): Promise<Told> => {
    const bcc = way === 'copy' && count > 1 ? ' Put the addresses into BCC, so that they do not see each other.' : '';
    const { failed, said } = await note();
    return { severity: failed ? 'error' : 'success', text: `${LEFT_BY[way]}${bcc} ${failed ?? said}`.trim() };
  };
  /** Answers with a sentence where it could not be copied. */
  const copy = async () => {
    setTold(undefined);
    if (count === 0) return 'Choose whom it is for first.';
    const gaps = gapsText(letter);
    if (gaps) return gaps;
    if (!copyLetter(letter)) return NOT_COPIED;
    setTold(await left('copy'));
    return undefined;
  };
  return { told, setTold, left, copy };
}
