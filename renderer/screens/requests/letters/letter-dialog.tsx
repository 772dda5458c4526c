import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import { ToldLine } from '@renderer/components/told-line';
import { useAtDesk, useTable, useToday } from '@renderer/data/desk-context';
import { lettersIn } from '@renderer/data/letters-setting';
import { LetterView } from '@renderer/panels/letters/letter-view';
import { useLetterOut, type LetterNoted } from '@renderer/panels/letters/use-letter-out';
import { WaysOut } from '@renderer/panels/letters/ways-out';
import { WordingOnce } from '@renderer/panels/letters/wording-once';
import { gapsText, LETTER_WORDS, notReachedText } from '@renderer/words/letter-words';
import { wordingOf } from '@shared/letters/default-wordings';
import { fillLetter } from '@shared/letters/fill-letter';
import { receiversOf } from '@shared/letters/mailto';
import type { Assignment } from '@shared/model/assignment';
import type { AssignmentId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { notedLetter, WRITTEN_TO, type PeerLetterKind } from '@shared/rules/noted-letter';
import { reachedByEmail } from '@shared/rules/reached-by-email';
import { useState } from 'react';
import { useSaveRequest } from '../use-save-request';
import { usePeerValues } from './peer-values';
import { ReceiversInput } from './receivers-input';
import { useRequestValues } from './request-values';

const KINDS: readonly PeerLetterKind[] = ['ask', 'chase', 'not-selected', 'confirmed'];
const HOW = 'e-mail';
const NOTED_CODES: Record<PeerLetterKind, string> = {
  ask: 'ask-peers',
  chase: 'chase-peers',
  'not-selected': 'write-peers',
  confirmed: 'write-peers',
};

type Props = {
  request: Request;
  assignments: readonly Assignment[];
  kind: PeerLetterKind;
  ids: readonly AssignmentId[];
  onClose: () => void;
};

/** An e-mail to one peer of the request, or to several who do not see each other: to copy, and noted as it leaves. */
export function LetterDialog({ request, assignments, kind: firstKind, ids, onClose }: Props) {
  const letters = lettersIn(useTable('settings'));
  const [kind, setKind] = useState(firstKind);
  const [wording, setWording] = useState(wordingOf(firstKind, letters));
  const [chosenIds, setChosenIds] = useState<readonly AssignmentId[]>(ids);
  const [isNoted, setIsNoted] = useState(true);
  const written = wordingOf(kind, letters);
  const dirty = wording.subject !== written.subject || wording.body !== written.body;
  const peers = useTable('peers');
  const offered = assignments.filter(({ state, peerId }) => WRITTEN_TO[kind].includes(state) && peers.get(peerId));
  // Who was asked stays in the list of whom it was written to, also where the note moves them on.
  const chosen = assignments.filter(({ id, peerId }) => chosenIds.includes(id) && peers.get(peerId));
  const letter = fillLetter(kind, wording, { ...useRequestValues(request), ...usePeerValues(chosen) });
  const gaps = gapsText(letter);
  const to = receiversOf(chosen.map(({ peerId }) => peers.get(peerId)?.email ?? ''));
  const note = useNote({ kind, chosen, isNoted });
  const { told, setTold, left, copy } = useLetterOut({ letter, count: chosen.length, note });

  const takeKind = (next: PeerLetterKind) => {
    setKind(next);
    setWording(wordingOf(next, letters));
    setChosenIds(proposedFor(next, assignments));
    setTold(undefined);
  };
  return (
    <FormDialog
      title={`E-mail to peers, ${request.ref}`}
      submitText="Copy e-mail"
      cancelText="Close"
      onSubmit={copy}
      onClose={onClose}
      dirty={dirty && told === undefined}
      width={800}
      foot="Peer Desk sends nothing: you send it yourself."
    >
      <TextField select label="E-mail" value={kind} onChange={({ target }) => takeKind(asKind(target.value))}>
        {KINDS.map((each) => (
          <MenuItem key={each} value={each}>
            {LETTER_WORDS[each].title}
          </MenuItem>
        ))}
      </TextField>
      <ReceiversInput
        kind={kind}
        offered={offered}
        chosen={chosen}
        onChange={(next) => {
          setChosenIds(next);
          setTold(undefined);
        }}
      />
      <ToldLine told={told} />
      {gaps && chosen.length > 0 ? <Alert severity="warning">{gaps}</Alert> : null}
      <WordingOnce
        wording={wording}
        onChange={(next) => {
          setWording(next);
          setTold(undefined);
        }}
      />
      {chosen.length > 0 ? <LetterView letter={letter} /> : null}
      <FormControlLabel
        control={<Checkbox size="small" checked={isNoted} onChange={(_event, on) => setIsNoted(on)} />}
        label={kind === 'ask' ? 'Note them as asked today, by e-mail' : 'Note today\u2019s e-mail with the peer'}
      />
      {chosen.length > 0 ? <WaysOut letter={letter} to={to} onLeft={left} onTold={setTold} /> : null}
    </FormDialog>
  );
}

/** Whom such an e-mail is likely for. */
export function proposedFor(kind: PeerLetterKind, assignments: readonly Assignment[]): AssignmentId[] {
  const first = WRITTEN_TO[kind].find((state) => assignments.some((one) => one.state === state));
  const states = kind === 'chase' ? WRITTEN_TO.chase : kind === 'not-selected' ? ['not selected'] : [first];
  return assignments.filter(({ state }) => states.includes(state)).map(({ id }) => id);
}

/** Notes the e-mail with the peers whom it reaches, as one change. */
function useNote({ kind, chosen, isNoted }: { kind: PeerLetterKind; chosen: readonly Assignment[]; isNoted: boolean }) {
  const today = useToday();
  const atDesk = useAtDesk();
  const peers = useTable('peers');
  const save = useSaveRequest();
  return async (): Promise<LetterNoted> => {
    const reached = reachedByEmail(chosen, ({ peerId }) => peers.get(peerId)?.email);
    const others = notReachedText(kind, chosen.length - reached.length);
    if (!isNoted) return { said: others };
    const contact = { on: today, how: HOW, by: atDesk, said: '' };
    const noted = reached.flatMap((one) => notedLetter(kind, one, contact) ?? []);
    if (noted.length === 0) return { said: others || 'That was noted already.' };
    const failed = await save(
      NOTED_CODES[kind],
      noted.map(({ peerId }) => peerId),
      { assignments: noted },
    );
    if (failed) return { failed: `It was not noted. ${failed}`, said: '' };
    const who = noted.length === 1 ? '' : ` for ${noted.length} peers`;
    const said = kind === 'ask' ? `Noted as asked today${who}.` : `Noted${who}.`;
    return { said: `${said} ${others}`.trim() };
  };
}

function asKind(value: string): PeerLetterKind {
  return KINDS.find((each) => each === value) ?? 'ask';
}
