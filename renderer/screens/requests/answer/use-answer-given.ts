import { useRef, useState } from 'react';
import type { Told } from '@renderer/components/told-line';
import type { SavedSheet } from './use-answer-leaves';

/** An answer that was just recorded: whether its e-mail is on the clipboard, and its spreadsheet while it is being saved. */
export type AnswerGiven = { isCopied: boolean; sheet: Promise<SavedSheet> | undefined };

/** What is said of the answer that was given last, until something else is done with the request. */
export function useAnswerGiven() {
  const [told, setTold] = useState<Told>();
  const last = useRef<AnswerGiven>(undefined);
  const take = async (given: AnswerGiven) => {
    last.current = given;
    setTold(toldOf(given, {}));
    const saved = await given.sheet;
    if (saved && last.current === given) setTold(toldOf(given, saved));
  };
  const clear = () => {
    last.current = undefined;
    setTold(undefined);
  };
  return { told, take, clear };
}

function toldOf({ isCopied }: AnswerGiven, { failed, saved }: SavedSheet): Told | undefined {
  const copied = isCopied ? 'The e-mail is copied: paste it into an e-mail to the LGA.' : '';
  if (failed !== undefined) {
    const text = `The answer is recorded. ${copied} The spreadsheet is not as it should be: ${failed} \u201CE-mail and spreadsheet\u201D above makes it again.`;
    return { severity: 'error', text: text.replaceAll('  ', ' ') };
  }
  const attached = saved === undefined ? '' : `The spreadsheet is saved as ${saved}: attach it.`;
  const text = [copied, attached].filter(Boolean).join(' ');
  return text === '' ? undefined : { severity: 'success', text };
}
