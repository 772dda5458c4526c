import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import { useAtDesk, useTable, useToday } from '@renderer/data/desk-context';
import { lettersIn } from '@renderer/data/letters-setting';
import { gapsText, LETTER_WORDS } from '@renderer/words/letter-words';
import { wordingOf } from '@shared/letters/default-wordings';
import { fillLetter } from '@shared/letters/fill-letter';
import type { LetterTo } from '@shared/letters/mailto';
import type { Assignment } from '@shared/model/assignment';
import type { AssignmentId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { notedLetter, WRITTEN_TO, type PeerLetterKind } from '@shared/rules/noted-letter';
import { useState } from 'react';
import { useSaveRequest } from '../use-save-request';
import { copyLetter, LEFT_BY, NOT_COPIED, type LetterWay } from './letter-ways';
import { LetterView } from './letter-view';
import { usePeerValues } from './peer-values';
import { ReceiversInput } from './receivers-input';
import { useRequestValues } from './request-values';
import { ToldLine, WaysOut, type Told } from './ways-out';

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
  const [told, setTold] = useState<Told>();
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

  const takeKind = (next: PeerLetterKind) => {
    setKind(next);
    setWording(wordingOf(next, letters));
    setChosenIds(proposedFor(next, assignments));
    setTold(undefined);
  };
  const left = async (way: LetterWay): Promise<Told> => {
    const bcc =
      way === 'copy' && chosen.length > 1 ? ' Put the addresses into BCC, so that they do not see each other.' : '';
    const { failed, said } = await note();
    return { severity: failed ? 'error' : 'success', text: `${LEFT_BY[way]}${bcc} ${failed ?? said}`.trim() };
  };
  const copy = async () => {
    setTold(undefined);
    if (chosen.length === 0) return 'Choose whom it is for first.';
    if (gaps) return gaps;
    if (!copyLetter(letter)) return NOT_COPIED;
    setTold(await left('copy'));
    return undefined;
  };
  const type = (part: keyof typeof wording) => ({
    value: wording[part],
    onChange: (event: { target: { value: string } }) => {
      setWording({ ...wording, [part]: event.target.value });
      setTold(undefined);
    },
  });
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
        offered={offered}
        chosen={chosen}
        onChange={(next) => {
          setChosenIds(next);
          setTold(undefined);
        }}
      />
      <ToldLine told={told} />
      {gaps && chosen.length > 0 ? <Alert severity="warning">{gaps}</Alert> : null}
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', mb: 1 }}>
          Change the wording, this time only
        </Box>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1 }}>
          <TextField label="Subject" {...type('subject')} />
          <TextField label="Text" multiline minRows={6} maxRows={14} {...type('body')} />
        </Box>
      </Box>
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

/** Notes the e-mail with the peers it is for, as one change. */
function useNote({ kind, chosen, isNoted }: { kind: PeerLetterKind; chosen: readonly Assignment[]; isNoted: boolean }) {
  const today = useToday();
  const atDesk = useAtDesk();
  const save = useSaveRequest();
  return async (): Promise<{ failed?: string; said: string }> => {
    if (!isNoted) return { said: '' };
    const contact = { on: today, how: HOW, by: atDesk, said: '' };
    const noted = chosen.flatMap((one) => notedLetter(kind, one, contact) ?? []);
    if (noted.length === 0) return { said: 'That was noted already.' };
    const failed = await save(
      NOTED_CODES[kind],
      noted.map(({ peerId }) => peerId),
      { assignments: noted },
    );
    if (failed) return { failed: `It was not noted. ${failed}`, said: '' };
    const who = noted.length === 1 ? '' : ` for ${noted.length} peers`;
    return { said: kind === 'ask' ? `Noted as asked today${who}.` : `Noted${who}.` };
  };
}

/** One peer stands in To; several in BCC, so that none sees another. */
function receiversOf(addresses: readonly string[]): LetterTo {
  const known = addresses.filter(Boolean);
  return addresses.length > 1 ? { to: [], bcc: known } : { to: known, bcc: [] };
}

function asKind(value: string): PeerLetterKind {
  return KINDS.find((each) => each === value) ?? 'ask';
}
