import { useTable } from '@renderer/data/desk-context';
import { lettersIn } from '@renderer/data/letters-setting';
import { answerTable, type LgaAnswer } from '@shared/exports/lga-answer';
import { wordingOf } from '@shared/letters/default-wordings';
import { fillLetter, type FilledLetter } from '@shared/letters/fill-letter';
import type { Request, RequestResponse } from '@shared/model/request';
import { formatLongDate } from '@shared/rules/uk-date';
import type { CalendarDay } from '@shared/model/calendar-day';
import { useRequestValues } from '../letters/request-values';

type About = { request: Request; kind: RequestResponse['kind']; reason: string; dueOn: CalendarDay | undefined };

/** The e-mail of an answer, with the office's wording; `undefined` while the answer is worked out. */
export function useAnswerLetter(answer: LgaAnswer | undefined, { request, kind, reason, dueOn }: About) {
  const values = useRequestValues(request);
  const letters = lettersIn(useTable('settings'));
  if (!answer) return undefined;
  const of = kind === 'names' ? 'answer' : 'nobody';
  const letter: FilledLetter = fillLetter(of, wordingOf(of, letters), {
    ...values,
    greeting: request.receivedFrom ? `Dear ${request.receivedFrom}` : 'Hello',
    'answer by': dueOn ? formatLongDate(dueOn) : '',
    'the names': { kind: 'table', ...answerTable(answer) },
    pending: { kind: 'list', items: answer.pending },
    reason: { kind: 'list', items: reason.trim() === '' ? [] : [reason.trim()] },
  });
  return letter;
}
