import type { ExportLog } from '@shared/model/export-log';
import type { RequestResponse } from '@shared/model/request';
import type { RoundClock } from '@shared/rules/request-state';
import { useState } from 'react';
import { copyLetter, NOT_COPIED } from '@renderer/panels/letters/letter-ways';
import { useAnswerLetter } from './answer-letter';
import { SAYS_AT_FIRST } from './answer-says';
import { useAnswerLeaves, type SavedSheet } from './use-answer-leaves';
import { useLgaAnswer, type AnswerAbout } from './use-lga-answer';

type About = Omit<AnswerAbout, 'owed' | 'withGroup' | 'withNotes'> &
  Pick<RequestResponse, 'kind' | 'reason'> & { clock: RoundClock };

/** The e-mail of an answer that is being given, copied as it is recorded, and its spreadsheet, saved after: where that is ticked. */
export function useAnswerEmail({ clock, kind, reason, ...about }: About) {
  const [says, setSays] = useState(SAYS_AT_FIRST);
  const [wanted, setWanted] = useState(true);
  const [sheetWanted, setSheetWanted] = useState(true);
  const owed = Math.max(0, clock.peersOwed - about.named.length);
  const answer = useLgaAnswer({ ...about, ...says, owed });
  const letter = useAnswerLetter(answer, { request: about.request, kind, reason, dueOn: clock.dueOn });
  const leaves = useAnswerLeaves(about.request);
  const isReady = letter !== undefined && letter.gaps.length === 0;
  return {
    says,
    setSays,
    letter,
    isReady,
    copies: wanted && isReady,
    setCopies: setWanted,
    saves: sheetWanted && kind === 'names' && answer !== undefined,
    setSaves: setSheetWanted,
    /** Copies it where that is ticked: the lines for the export log, or why nothing may be recorded yet. */
    leave: (): { gone: ExportLog[]; refusal?: string } => {
      if (!wanted || !isReady || !answer) return { gone: [] };
      return copyLetter(letter) ? { gone: [leaves.emailLine(answer, 'copy')] } : { gone: [], refusal: NOT_COPIED };
    },
    /** Saves the spreadsheet of the answer as it stands now, once it is recorded. */
    saveSheet: (): Promise<SavedSheet> | undefined =>
      sheetWanted && kind === 'names' && answer ? leaves.saveSheet(answer) : undefined,
  };
}
