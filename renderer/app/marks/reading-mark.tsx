import { bridge } from '@renderer/bridge/bridge';
import { Strip } from '@renderer/components/strip';
import type { Colleagues, ColleaguesState } from '@renderer/data/colleagues/colleagues';
import { useDesk } from '@renderer/data/desk-context';
import { useColleagues } from '@renderer/data/colleagues/use-colleagues';
import { leftAtText, ONE_WRITER } from '@renderer/words/left-words';
import { problemText } from '@renderer/words/problem-text';
import type { Problem, Result } from '@shared/model/result';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { newerCopy } from '../colleagues/newer-copy';
import { readFile, readNewest } from '../colleagues/read-colleague';
import { readSeat, type SeatCopy } from '../colleagues/seat';
import { takeOver } from '../colleagues/take-over';
import { TakeOverDialog } from '../colleagues/take-over-dialog';
import { useWorkspace } from '../workspace';

const LOOK_EVERY_MS = 60_000;

/** On every screen of a computer that reads: as left by whom and when, whether there is a newer one, and taking over. */
export function ReadingMark() {
  const workspace = useWorkspace();
  const open = useColleagues();
  const seat = workspace.name === 'own' ? readSeat() : undefined;
  return seat && open ? <Reading {...open} copy={seat.copy} /> : null;
}

type Props = { colleagues: Colleagues; state: ColleaguesState; copy: SeatCopy };

function Reading({ colleagues, state, copy }: Props) {
  const desk = useDesk();
  const by = useLeftBy();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [none, setNone] = useState(false);
  useEffect(() => {
    const look = () => void colleagues.refresh();
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [colleagues]);
  const { office } = state;
  const { newer, half } = newerCopy(office?.copies ?? [], copy);

  const work = async (words: string, run: () => Promise<Problem | undefined>) => {
    if (busy) return;
    setNone(false);
    setError(undefined);
    setBusy(words);
    const problem = await run();
    setBusy(undefined);
    if (problem) setError(problemText(problem));
  };
  const read = async (reading: Promise<Result<unknown>>): Promise<Problem | undefined> => {
    const answer = await reading;
    if (answer.ok) window.location.reload();
    return answer.ok ? undefined : answer.problem;
  };
  const progress = (rows: number, of: number) => setBusy(`Opening it, ${Math.round((100 * rows) / Math.max(of, 1))} %`);
  const look = () =>
    work('Looking', async () => {
      const problem = await colleagues.refresh();
      if (problem) return problem;
      const first = colleagues.state().office?.copies[0];
      if (!first || first.name === copy.name) {
        setNone(true);
        return undefined;
      }
      return read(readNewest(progress));
    });
  const lookAtFile = () =>
    work('Looking', async () => {
      const file = await bridge.colleagues.chooseFile();
      if (!file.ok) return file.problem;
      return file.value.outcome === 'chosen' ? read(readFile(file.value.file, progress)) : undefined;
    });
  const take = () =>
    work('Taking over', async () => {
      // What was left since belongs to it.
      if (newer) return read(readNewest(progress));
      return takeOver(desk);
    });
  const left = copy.leftHere && copy.handedOver ? 'Handed over' : `As left by ${by}`;
  return (
    <Strip tone="info">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>
          {left}, {leftAtText(copy.at, desk.now())}.
        </strong>{' '}
        You are reading. {ONE_WRITER}{' '}
        {half
          ? `A newer copy, left ${leftAtText(half.at, desk.now())}, has not come whole yet, so this is the one before it. `
          : ''}
        {newer ? `A newer copy is there, left ${leftAtText(newer.at, desk.now())}. ` : ''}
        <Box component="span" role="status">
          {busy ?? error ?? (none ? 'This is the newest copy.' : '')}
        </Box>
      </Box>
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
        <Button size="small" onClick={() => void (office?.folder ? look() : lookAtFile())}>
          {newer ? 'Read the newer copy' : office?.folder ? 'Look for a newer one' : 'Open a newer file'}
        </Button>
        <Button
          size="small"
          variant="outlined"
          onClick={() => (copy.handedOver || newer ? void take() : setAsking(true))}
          aria-busy={busy !== undefined}
        >
          Take over
        </Button>
      </Box>
      {asking ? (
        <TakeOverDialog
          by={by}
          leftAt={leftAtText(copy.at, desk.now())}
          byFile={!office?.folder}
          onTakeOver={() => void take()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Strip>
  );
}

/** Who made the last change of the copy. */
function useLeftBy(): string {
  const desk = useDesk();
  const [by, setBy] = useState('');
  useEffect(() => {
    let wanted = true;
    // Where it cannot be read, the screens below say so.
    desk.changes(1).then(
      ([last]) => wanted && setBy(last?.by ?? ''),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [desk]);
  return by || 'a colleague';
}
