import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Page } from '@renderer/components/page';
import { useRefusal } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { ChooseStep } from './choose-step';
import { CompareStep } from './compare-step';
import { DoneStep } from './done-step';
import { LeaveImport } from './leave-import';
import { MapStep } from './map-step';
import { PreviewStep } from './preview-step';
import { useImport, type ImportStep } from './use-import';

const STEPS = ['Choose', 'Map', 'Preview', 'Import'];
const STEP_OF: Record<ImportStep['step'], number> = {
  choose: 0,
  reading: 0,
  map: 1,
  comparing: 2,
  preview: 2,
  compare: 2,
  done: 4,
};

/** Import spreadsheet: choose, map, preview, import; nothing is written before the last press. */
export function ImportPage() {
  const run = useImport();
  const { state } = run;
  const navigate = useNavigate();
  const refusal = useRefusal();
  const fileName = 'file' in state ? state.file.fileName : undefined;
  return (
    <Page title="Import spreadsheet" detail={fileName} actions={<Steps step={state.step} />}>
      <LeaveImport isUnderWay={run.isUnderWay} />
      {state.step === 'choose' && refusal ? <Alert severity="info">{problemText(refusal)}</Alert> : null}
      {state.step === 'choose' && !refusal ? (
        <ChooseStep problem={state.problem} onFile={(file) => void run.choose(file)} />
      ) : null}
      {state.step === 'reading' || state.step === 'comparing' ? <Working state={state} onCancel={run.restart} /> : null}
      {state.step === 'map' ? (
        <MapStep
          mappings={state.mappings}
          onChange={run.setMapping}
          onHolds={(sheet, holds, headerRow) => void run.remap(state.file, sheet, holds, headerRow)}
          onJoin={(joined) => void run.joinTables(state.file, state.mappings, joined)}
          onCancel={run.restart}
          onNext={() => void run.preview(state.file, state.mappings)}
        />
      ) : null}
      {state.step === 'preview' ? (
        <PreviewStep
          state={state}
          onSettle={(rowId, decision) => void run.settle(state, rowId, decision)}
          onSplit={(rowId, pieces) => void run.split(state, rowId, pieces)}
          onJoin={(rowId) => void run.join(state, rowId)}
          onCreateUnknown={() => void run.createUnknown(state)}
          onAcceptProposed={() => void run.acceptProposed(state)}
          onBack={() => run.backToMap(state.file, state.mappings)}
          onCancel={run.restart}
          onCommit={() => run.commit(state)}
          onCompare={() => void run.compare(state)}
        />
      ) : null}
      {state.step === 'compare' ? (
        <CompareStep comparison={state.comparison} onBack={() => run.backToPreview(state)} onCancel={run.restart} />
      ) : null}
      {state.step === 'done' ? (
        <DoneStep
          state={state}
          onToday={() => void navigate('/')}
          onMore={run.restart}
          onGoOn={() => void run.goOn(state)}
        />
      ) : null}
    </Page>
  );
}

/** Says where the import stands. The buttons of a step go with it, so the focus comes here when the next begins. */
function Steps({ step }: Pick<ImportStep, 'step'>) {
  const at = STEP_OF[step];
  const current = useRef<HTMLLIElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) current.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <Box
      component="ol"
      aria-label="Steps"
      sx={{ display: 'flex', gap: 2, listStyle: 'none', m: 0, p: 0, alignItems: 'center', minHeight: 32 }}
    >
      {STEPS.map((name, index) => (
        <Box
          component="li"
          key={name}
          aria-current={index === at ? 'step' : undefined}
          ref={index === Math.min(at, STEPS.length - 1) ? current : undefined}
          tabIndex={-1}
          sx={{
            display: 'flex',
            gap: 0.75,
            alignItems: 'center',
            fontWeight: index === at ? 600 : 400,
            color: index === at ? 'text.primary' : 'text.secondary',
            outline: 'none',
          }}
        >
          {index < at ? (
            <CheckCircleOutlined titleAccess="Done" />
          ) : (
            <Box
              component="span"
              sx={{
                width: 20,
                height: 20,
                borderRadius: '50%',
                border: 1,
                borderColor: 'custom.lineStrong',
                display: 'inline-grid',
                placeItems: 'center',
                fontSize: 12,
                lineHeight: 1,
                ...(index === at
                  ? { bgcolor: 'primary.main', color: 'primary.contrastText', borderColor: 'primary.main' }
                  : {}),
              }}
            >
              {index + 1}
            </Box>
          )}
          {name}
        </Box>
      ))}
    </Box>
  );
}

/** How far the reading is, or the comparing with the records; Cancel ends it. */
function Working({ state, onCancel }: { state: Extract<ImportStep, { share: number }>; onCancel: () => void }) {
  const text = state.step === 'reading' ? `Reading ${state.fileName}` : `Comparing ${state.fileName} with your records`;
  return (
    <Box sx={{ maxWidth: 480 }}>
      <Box role="status" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {text}
      </Box>
      <LinearProgress aria-label={text} variant="determinate" value={Math.round(state.share * 100)} sx={{ mb: 2 }} />
      <Button onClick={onCancel}>Cancel</Button>
    </Box>
  );
}
