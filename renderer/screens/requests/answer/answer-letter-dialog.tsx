import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FormDialog } from '@renderer/components/form-dialog';
import { gapsText } from '@renderer/words/letter-words';
import type { Request, RequestResponse } from '@shared/model/request';
import { useState } from 'react';
import { copyLetter, LEFT_BY, NOT_COPIED, type LetterWay } from '@renderer/panels/letters/letter-ways';
import { ToldLine, type Told } from '@renderer/components/told-line';
import { WaysOut } from '@renderer/panels/letters/ways-out';
import type { ViewProps } from '../request-view';
import { useAnswerLetter } from './answer-letter';
import { AnswerSays, SAYS_AT_FIRST } from './answer-says';
import { useAnswerLeaves } from './use-answer-leaves';
import { useLgaAnswer } from './use-lga-answer';

type Props = Pick<ViewProps, 'assignments' | 'clock'> & {
  request: Request;
  response: RequestResponse;
  onClose: () => void;
};

const NOBODY = { to: [], bcc: [] };

/** An answer that was given, as e-mail and as spreadsheet. */
export function AnswerLetterDialog({ request, assignments, clock, response, onClose }: Props) {
  const [says, setSays] = useState(SAYS_AT_FIRST);
  const [told, setTold] = useState<Told>();
  const { kind, sentOn, reason } = response;
  const named = assignments.filter(({ id }) => response.assignmentIds.includes(id));
  const answer = useLgaAnswer({ request, assignments, named, sentOn, owed: clock.peersOwed, ...says });
  const letter = useAnswerLetter(answer, { request, kind, reason, dueOn: clock.dueOn });
  const leaves = useAnswerLeaves(request);
  const left = async (way: LetterWay): Promise<Told> => {
    const failed = answer && (await leaves.log(leaves.emailLine(answer, way)));
    return { severity: failed ? 'error' : 'success', text: `${LEFT_BY[way]} ${failed ?? ''}`.trim() };
  };
  const copy = async () => {
    setTold(undefined);
    if (!letter) return 'The days left are being worked out. Try again in a moment.';
    const gaps = gapsText(letter);
    if (gaps) return gaps;
    if (!copyLetter(letter)) return NOT_COPIED;
    setTold(await left('copy'));
    return undefined;
  };
  const save = async () => {
    if (!answer) return;
    const { failed, saved } = await leaves.saveSheet(answer);
    if (failed) setTold({ severity: 'error', text: failed });
    else if (saved) setTold({ severity: 'success', text: `Saved as ${saved}.` });
  };
  return (
    <FormDialog
      title={`Answer to the LGA, ${request.ref}: e-mail and spreadsheet`}
      submitText="Copy e-mail"
      cancelText="Close"
      onSubmit={copy}
      onClose={onClose}
      width={800}
      foot="Days left and notes as of today."
    >
      <ToldLine told={told} />
      <AnswerSays letter={letter} hasNames={kind === 'names'} says={says} onChange={setSays} />
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
        {kind === 'names' ? (
          <Box>
            <Button size="small" onClick={() => void save()}>
              Save spreadsheet
            </Button>
          </Box>
        ) : null}
        {letter ? <WaysOut letter={letter} to={NOBODY} onLeft={left} onTold={setTold} /> : null}
      </Box>
    </FormDialog>
  );
}
