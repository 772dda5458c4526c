import { missingCase } from '@shared/model/result';
import { AddPeersDialog } from './asking/add-peers-dialog';
import { AnswerLetterDialog } from './answer/answer-letter-dialog';
import { AnswerDialog } from './answer/answer-dialog';
import type { AnswerGiven } from './answer/use-answer-given';
import { CloseDialog } from './close-dialog';
import { ContactDialog } from './asking/contact-dialog';
import { CorrectAnswerDialog } from './answer/correct-answer-dialog';
import { LetterDialog } from './letters/letter-dialog';
import { SelectionDialog } from './after/selection-dialog';
import type { OpenDialog, ViewProps } from './request-view';
import { ReopenDialog } from './reopen-dialog';
import { PauseDialog } from './rounds/pause-dialog';
import { RoundDialog } from './rounds/round-dialog';

/** The one dialog that is open over a request. */
export function RequestDialogs({
  dialog,
  onClose,
  request,
  assignments,
  state,
  clock,
  open,
  onAnswered,
}: ViewProps & { dialog: OpenDialog; onClose: () => void; onAnswered: (given: AnswerGiven) => void }) {
  switch (dialog.name) {
    case 'add-peers':
      return (
        <AddPeersDialog
          request={request}
          assignments={assignments}
          onWrite={(ids) => open({ name: 'letter', kind: 'ask', ids })}
          onClose={onClose}
        />
      );
    case 'contact': {
      const assignment = assignments.find(({ id }) => id === dialog.id);
      return assignment ? (
        <ContactDialog
          request={request}
          assignment={assignment}
          state={dialog.state ?? assignment.state}
          onClose={onClose}
        />
      ) : null;
    }
    case 'letter':
      return (
        <LetterDialog
          request={request}
          assignments={assignments}
          kind={dialog.kind}
          ids={dialog.ids}
          onClose={onClose}
        />
      );
    case 'answer':
      return (
        <AnswerDialog
          request={request}
          assignments={assignments}
          kind={dialog.kind}
          names={dialog.names}
          clock={clock}
          onAnswered={onAnswered}
          onClose={onClose}
        />
      );
    case 'answer-letter': {
      const response = request.rounds.flatMap(({ responses }) => responses).find(({ id }) => id === dialog.responseId);
      return response ? (
        <AnswerLetterDialog
          request={request}
          assignments={assignments}
          clock={clock}
          response={response}
          onClose={onClose}
        />
      ) : null;
    }
    case 'correct': {
      const round = request.rounds.find(({ id }) => id === dialog.roundId);
      const response = round?.responses.find(({ id }) => id === dialog.responseId);
      return round && response ? (
        <CorrectAnswerDialog request={request} round={round} response={response} onClose={onClose} />
      ) : null;
    }
    case 'round':
      return (
        <RoundDialog
          request={request}
          round={request.rounds.find(({ id }) => id === dialog.roundId)}
          onClose={onClose}
        />
      );
    case 'pause': {
      const round = request.rounds.find(({ id }) => id === dialog.roundId);
      const pause = round?.pauses?.find(({ id }) => id === dialog.pauseId);
      return round ? <PauseDialog request={request} round={round} pause={pause} onClose={onClose} /> : null;
    }
    case 'selection': {
      const assignment = assignments.find(({ id }) => id === dialog.id);
      return assignment ? <SelectionDialog assignment={assignment} onClose={onClose} /> : null;
    }
    case 'close':
      return <CloseDialog request={request} assignments={assignments} state={state} onClose={onClose} />;
    case 'reopen':
      return <ReopenDialog request={request} onClose={onClose} />;
    default:
      return missingCase(dialog);
  }
}
