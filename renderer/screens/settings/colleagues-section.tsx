import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import type { Colleagues, ColleaguesState } from '@renderer/data/colleagues/colleagues';
import { useDesk, useRefusal } from '@renderer/data/desk-context';
import { useColleagues } from '@renderer/data/colleagues/use-colleagues';
import { leftAtText, ONE_WRITER } from '@renderer/words/left-words';
import { problemText } from '@renderer/words/problem-text';
import { COLLEAGUE_COPY_DAYS } from '@shared/copies/colleague-rotation';
import type { Problem } from '@shared/model/result';
import { useEffect, useState } from 'react';
import { KeepIdentityDialog } from './keep-identity-dialog';

/** Colleagues: the office folder they read from, handing over, and a copy by file. The sample has none. */
export function ColleaguesSection() {
  const open = useColleagues();
  return open ? <OwnColleagues {...open} /> : null;
}

function OwnColleagues({ colleagues, state }: { colleagues: Colleagues; state: ColleaguesState }) {
  const task = useTask();
  const reading = useRefusal() !== undefined;
  const [error, setError] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    void colleagues.refresh().then((problem) => setError(problem && problemText(problem)));
  }, [colleagues]);
  const { office, busy } = state;
  const show = async (work: Promise<Problem | undefined>) => {
    setSaved(undefined);
    const problem = await work;
    setError(problem && problemText(problem));
    return problem;
  };
  const chooseFolder = async () => {
    if (await show(colleagues.chooseFolder())) return;
    const now = colleagues.state().office;
    if (now?.folder && !now.opens) setAsking(true);
  };
  const saveFile = async () => {
    if (busy) return;
    setError(undefined);
    const answer = await colleagues.saveFile(false);
    if (answer?.ok) setSaved(answer.value.name);
    else if (answer) setError(problemText(answer.problem));
  };
  return (
    <Section
      title="Colleagues"
      right={
        reading ? null : (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button size="small" onClick={() => void saveFile()} aria-busy={busy}>
              Save a copy for a colleague
            </Button>
            {office?.folder ? (
              <>
                <Button size="small" onClick={() => busy || void colleagues.leave(false)} aria-busy={busy}>
                  Leave a copy now
                </Button>
                <Button size="small" variant="outlined" onClick={() => task.open('hand-over')}>
                  Hand over
                </Button>
              </>
            ) : null}
          </Box>
        )
      }
    >
      <Typography variant="body2" sx={{ mb: 1 }}>
        {ONE_WRITER} Colleagues read, search, print and export what was left last, and take over once you hand over.
      </Typography>
      <Folder
        state={state}
        reading={reading}
        onChoose={() => void chooseFolder()}
        onForget={() => void show(colleagues.forgetFolder())}
      />
      <Box role="status" sx={{ my: 1 }}>
        {busy ? 'Writing a copy, then opening and checking it.' : null}
        {!busy && error ? (
          <Alert severity="error" role="none">
            {error}
          </Alert>
        ) : null}
        {!busy && saved ? (
          <Alert severity="success" role="none">
            Saved as {saved}. Give your colleague &#8220;office-identity.age&#8221; from beside it too, and tell them
            the office passphrase some other way.
          </Alert>
        ) : null}
        {!busy && state.last && !state.last.ok ? (
          <Alert severity="error" role="none">
            {problemText(state.last.problem)}
          </Alert>
        ) : null}
      </Box>
      {asking ? (
        <KeepIdentityDialog
          onKeep={(passphrase) => colleagues.keepIdentity(passphrase)}
          onClose={() => setAsking(false)}
          onKept={() => void colleagues.lookForOthers()}
        />
      ) : null}
    </Section>
  );
}

type FolderProps = { state: ColleaguesState; reading: boolean; onChoose: () => void; onForget: () => void };

function Folder({ state: { office }, reading, onChoose, onForget }: FolderProps) {
  const desk = useDesk();
  const folder = office?.folder;
  const left = office?.lastLeft;
  const noFolder = reading ? 'None: no newer copy is looked for' : 'None: colleagues see nothing of these records';
  return (
    <Facts
      lines={[
        [
          'Office folder',
          <>
            {folder ? `\u201c${folder.name}\u201d` : noFolder}
            <Button size="small" onClick={onChoose} sx={{ ml: 1 }}>
              {folder ? 'Choose another folder' : 'Choose the office folder'}
            </Button>
            {folder ? (
              <Button size="small" onClick={onForget} sx={{ ml: 1 }}>
                Use none
              </Button>
            ) : null}
          </>,
        ],
        folder && !folder.reachable
          ? ['Now', `\u201c${folder.name}\u201d cannot be reached. Copies go there again when it is back`]
          : ['', ''],
        folder && !reading
          ? ['Last copy', left ? `Left ${leftAtText(left.at, desk.now())}` : 'None left yet']
          : ['', ''],
        folder && office && !office.opens
          ? [
              'Their copies',
              'Copies that colleagues leave cannot be opened here yet: choose the folder again, and type the passphrase',
            ]
          : ['', ''],
        folder && !reading
          ? [
              'Made',
              `Within a minute after a change and at the closing, each as a new file. Old ones go after ${COLLEAGUE_COPY_DAYS} days`,
            ]
          : ['', ''],
        ['Protected by', folder ? 'The office passphrase' : ''],
      ]}
    />
  );
}
