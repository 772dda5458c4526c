import { Strip } from '@renderer/components/strip';
import {
  isAsCompared,
  lacksLastChange,
  type Colleagues,
  type ColleaguesState,
  type OtherWriter,
} from '@renderer/data/colleagues/colleagues';
import { useTask } from '@renderer/components/use-task';
import { useDesk, useSaving } from '@renderer/data/desk-context';
import { useColleagues } from '@renderer/data/colleagues/use-colleagues';
import { leftAtText } from '@renderer/words/left-words';
import { problemText } from '@renderer/words/problem-text';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { readNamed } from '../colleagues/read-colleague';
import { readSeat } from '../colleagues/seat';
import { useWorkspace } from '../workspace';

/** Quiet time after a change before a copy is left, and the longest that one waits however much is done. */
const QUIET_MS = 15_000;
const LONGEST_MS = 45_000;
const LOOK_EVERY_MS = 60_000;

/** On a computer that writes: leaves copies for colleagues, and says when that failed or somebody else wrote. */
export function ColleaguesMark() {
  const workspace = useWorkspace();
  const open = useColleagues();
  return workspace.name === 'own' && open && !readSeat() ? <Writing {...open} /> : null;
}

function Writing({ colleagues, state }: { colleagues: Colleagues; state: ColleaguesState }) {
  useLeaving(colleagues, state);
  const { pathname } = useLocation();
  useEffect(() => {
    const look = () => void colleagues.lookForOthers();
    const waiting = requestIdleCallback(look);
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      cancelIdleCallback(waiting);
      clearInterval(timer);
    };
  }, [colleagues]);
  if (state.other) return <OtherStrip other={state.other} colleagues={colleagues} />;
  // Settings says it beside the button.
  if (!state.last || state.last.ok || pathname === '/settings') return null;
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>No copy was left for colleagues.</strong> {problemText(state.last.problem)}
      </Box>
      <Button size="small" onClick={() => void colleagues.leave(false)} aria-busy={state.busy} sx={{ ml: 'auto' }}>
        Try again
      </Button>
    </Strip>
  );
}

/** Leaves a copy once it was quiet for a while after a change, within a minute in any case. */
function useLeaving(colleagues: Colleagues, state: ColleaguesState): void {
  const { busy, last } = state;
  const desk = useDesk();
  // Drawn again after each change.
  useSaving();
  const sequence = desk.lastSequence();
  const due = !busy && lacksLastChange(state, sequence);
  const failed = last !== undefined && !last.ok;
  const waiting = useRef<{ since: number; sequence: number }>(undefined);
  useEffect(() => {
    if (!due) {
      waiting.current = undefined;
      return undefined;
    }
    waiting.current = { since: waiting.current?.since ?? performance.now(), sequence };
    const left = LONGEST_MS - (performance.now() - waiting.current.since);
    const timer = setTimeout(() => void colleagues.leave(false), failed ? LOOK_EVERY_MS : Math.min(QUIET_MS, left));
    return () => clearTimeout(timer);
  }, [colleagues, due, failed, sequence]);
}

/** Somebody else wrote: from now on nothing is written here where they went on from our last change. */
function OtherStrip({ other, colleagues }: { other: OtherWriter; colleagues: Colleagues }) {
  const { copy, relation } = other;
  const desk = useDesk();
  const task = useTask();
  const [busy, setBusy] = useState<string>();
  const goesOn = relation.kind === 'goes-on' || relation.kind === 'takes-in';
  useEffect(() => {
    if (goesOn) desk.refuse({ code: 'taken-over' });
    // A change made here meanwhile was found: theirs are looked through, which writes.
    else if (relation.kind === 'parted' && desk.refusal) desk.refuse(undefined);
  }, [desk, goesOn, relation.kind]);
  if (relation.kind === 'unrelated') return null;
  const [first] = relation.changes;
  const who = relation.header.left?.by || first?.by || 'A colleague';
  const when = first ? leftAtText(first.at, desk.now()) : '';
  const read = async () => {
    setBusy('Opening the copy');
    if (!isAsCompared(other, desk.lastSequence())) {
      // Read on, that change would be left behind.
      await colleagues.lookForOthers();
      return setBusy(undefined);
    }
    const answer = await readNamed(copy.name, (rows, of) =>
      setBusy(`Opening the copy, ${Math.round((100 * rows) / Math.max(of, 1))} %`),
    );
    if (answer.ok) window.location.reload();
    else setBusy(problemText(answer.problem));
  };
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>{goesOn ? `${who} took over, ${when}.` : `${who} wrote too, from ${when} on.`}</strong>{' '}
        {relation.kind === 'goes-on' ? 'Nothing of yours is missing. ' : ''}
        {relation.kind === 'takes-in' ? 'Your changes were looked through and taken in. ' : ''}
        {goesOn
          ? 'You read on from there; nothing more is written here.'
          : 'Nothing was overwritten: both are kept.'}{' '}
        <span>{busy ?? ''}</span>
      </Box>
      {goesOn ? (
        <Button size="small" onClick={() => void read()} sx={{ ml: 'auto' }}>
          Read on
        </Button>
      ) : (
        <Button size="small" variant="outlined" onClick={() => task.open('take-in')} sx={{ ml: 'auto' }}>
          Look through {who}&#8217;s changes
        </Button>
      )}
    </Strip>
  );
}
