import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { FormDialog } from '@renderer/components/form-dialog';
import type { ErasureStep } from '@renderer/data/erasure/erasure';
import { useDesk, useTable } from '@renderer/data/desk-context';
import type { ErasePlan, Mention } from '@renderer/data/erasure/plan-erasure';
import { useGivenUp } from '@renderer/panels/use-given-up';
import { peerName } from '@renderer/words/peer-name';
import { problemText } from '@renderer/words/problem-text';
import { countOf, TABLE_WORDS } from '@renderer/words/table-words';
import { capitalised } from '@shared/exports/words';
import type { Peer } from '@shared/model/peer';
import { useEffect, useState } from 'react';

type Props = { facts: URLSearchParams; onClose: () => void };

const STEPS: Record<ErasureStep, string> = {
  records: 'Taking the person out of the records and their history\u2026',
  copy: 'Writing a new backup and checking it\u2026',
  older: 'Deleting the older copies on this computer\u2026',
};

/** Erases a peer who left: says what goes and what stays, and wants the last name typed. */
export function ErasePeerDialog({ facts, onClose }: Props) {
  const peer = useTable('peers').get(facts.get('peer') ?? '');
  const { erasure } = useDesk();
  // Held: once erased, the record is another one.
  const [person] = useState(peer);
  const [plan, setPlan] = useState<ErasePlan>();
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    if (person && erasure) void erasure.plan(person.id).then(setPlan, () => setUnreadable(true));
  }, [person, erasure]);
  if (!person || !erasure || person.erasedOn) return null;
  const close = async () => {
    onClose();
    return undefined;
  };
  if (unreadable) {
    return (
      <FormDialog title="Erase" submitText="Close" onlyCloses onSubmit={close} onClose={onClose} width={480}>
        <Alert severity="error">{problemText({ code: 'database-not-opened' })}</Alert>
      </FormDialog>
    );
  }
  return plan ? <EraseForm person={person} plan={plan} onClose={onClose} /> : null;
}

function EraseForm({ person, plan, onClose }: { person: Peer; plan: ErasePlan; onClose: () => void }) {
  const { erasure } = useDesk();
  const requests = useTable('requests');
  const { givenUp } = useGivenUp(erasure);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [alsoIn, setAlsoIn] = useState<readonly Mention[]>([]);
  const [step, setStep] = useState<ErasureStep>();
  const name = peerName(person);
  const inTheWay = obstacles(plan, (id) => requests.get(id)?.ref ?? '');

  const submit = async () => {
    if (typed.trim().toLowerCase() !== person.lastName.toLowerCase()) {
      setWrong(true);
      return undefined;
    }
    const erased = await erasure?.erase(plan, alsoIn, setStep).finally(() => setStep(undefined));
    if (!erased) return undefined;
    if (!erased.ok) return problemText(erased.problem);
    // What is left of it is said on every screen, and tried again.
    onClose();
    return undefined;
  };
  const close = async () => {
    onClose();
    return undefined;
  };
  const choose = (mention: Mention, on: boolean) =>
    setAlsoIn(on ? [...alsoIn, mention] : alsoIn.filter((each) => each !== mention));

  return (
    <FormDialog
      title={`Erase ${name}`}
      submitText={inTheWay ? 'Close' : 'Erase for good'}
      onlyCloses={inTheWay !== undefined}
      onSubmit={inTheWay ? close : submit}
      onClose={onClose}
      dirty={typed !== ''}
      foot={step ? <span role="status">{STEPS[step]}</span> : null}
    >
      {inTheWay ? (
        <Alert severity="info">{inTheWay}</Alert>
      ) : (
        <>
          <Alert severity="warning">
            This is the one thing that cannot be undone. No backup brings {name} back into these records.
          </Alert>
          {plan.mergedIds.length > 0 ? (
            <Alert severity="info">
              {plan.mergedIds.length === 1 ? 'Another record was' : `${plan.mergedIds.length} other records were`}{' '}
              merged into this one, and will be erased with it. If they are two people, unmerge them first.
            </Alert>
          ) : null}
          <WhatGoes plan={plan} givenUp={givenUp?.length ?? 0} />
          {plan.mentions.length > 0 ? <Mentions plan={plan} chosen={alsoIn} onChoose={choose} /> : null}
          <TextField
            label={`Type the last name, ${person.lastName}, to confirm`}
            value={typed}
            autoComplete="off"
            error={wrong}
            helperText={wrong ? `This is not \u201c${person.lastName}\u201d. Nothing was erased.` : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Why it cannot be done now: work is still expected of the peer. */
function obstacles({ openRequests, daysAhead }: ErasePlan, refOf: (id: string) => string): string | undefined {
  const requests = openRequests.map(refOf).join(', ');
  if (requests === '' && daysAhead === 0) return undefined;
  const stands = requests && `stands in ${openRequests.length === 1 ? 'request' : 'requests'} ${requests}`;
  const days = daysAhead > 0 ? `has ${countOf('dayEntries', daysAhead)} booked or pencilled in from today on` : '';
  const first = [stands && 'take the peer off, or close the request', days && 'cancel those days'].filter(Boolean);
  return `The peer ${[stands, days].filter(Boolean).join(' and ')}. ${capitalised(first.join(', and '))}, then erase. Nothing was changed.`;
}

function WhatGoes({ plan: { counts, sameNameElsewhere }, givenUp }: { plan: ErasePlan; givenUp: number }) {
  const stays = (['dayEntries', 'assignments', 'approvals', 'attendances'] as const)
    .filter((table) => counts[table] > 0)
    .map((table) => countOf(table, counts[table]))
    .join(', ');
  const notes = counts.restrictedNotes > 0 ? `, and ${countOf('restrictedNotes', counts.restrictedNotes)}` : '';
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { mb: 0.5 } }}>
      <li>
        <strong>Goes:</strong> name, contact details, party, skills, notes{notes}; every earlier state of them in the
        history, the safety copy and the backups on this computer.
      </li>
      <li>
        <strong>Stays, as &ldquo;Erased peer&rdquo;:</strong>{' '}
        {stays === ''
          ? 'no days, requests or training: there are none.'
          : `${stays}, with dates and amounts and without notes. So every total stays as it is.`}
      </li>
      <li>
        <strong>In other records</strong>{' '}
        {sameNameElsewhere
          ? 'the name stays where it stands, as somebody else in the pool has the same: look through notes yourself.'
          : 'the name in full and the e-mail address are taken out of every text.'}
      </li>
      <li>
        <strong>Not reached:</strong> backups in other folders, listed on Reports with when they go;{' '}
        {givenUp > 0
          ? 'records on this computer that were given up when others were taken over, listed on Reports to be deleted; '
          : ''}
        files that left, in the export log. If a file that names the person is imported again, they come back as a new
        peer, unless it is an export of ours.
      </li>
    </Box>
  );
}

type MentionsProps = { plan: ErasePlan; chosen: readonly Mention[]; onChoose: (mention: Mention, on: boolean) => void };

function Mentions({ plan: { mentions, lastName }, chosen, onChoose }: MentionsProps) {
  const peers = useTable('peers');
  const requests = useTable('requests');
  const projects = useTable('projects');
  const whose = ({ table, key }: Mention) => {
    const peer = peers.get(key);
    const name = peer ? peerName(peer) : (requests.get(key)?.ref ?? projects.get(key)?.name ?? '');
    return `${capitalised(TABLE_WORDS[table].one)} ${name}`.trim();
  };
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
      <Typography component="legend" sx={{ fontWeight: 600, p: 0 }}>
        The last name &ldquo;{lastName}&rdquo; alone stands here too. Tick where this person is meant:
      </Typography>
      {mentions.map((mention) => (
        <FormControlLabel
          key={`${mention.table} ${mention.key}`}
          sx={{ display: 'flex', alignItems: 'flex-start' }}
          control={
            <Checkbox
              size="small"
              checked={chosen.includes(mention)}
              onChange={(_event, on) => onChoose(mention, on)}
            />
          }
          label={`${whose(mention)}: ${mention.text}`}
          slotProps={{ typography: { variant: 'body2', sx: { pt: 1, overflowWrap: 'anywhere' } } }}
        />
      ))}
    </Box>
  );
}
