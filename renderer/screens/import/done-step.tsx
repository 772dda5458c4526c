import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Status } from '@renderer/components/status';
import { useTask } from '@renderer/components/use-task';
import type { ImportPreview } from '@shared/import/types';
import { leftText, takenText } from './done-words';
import type { ImportStep } from './use-import';
import { useRowsNotTaken } from './use-rows-not-taken';

type Props = {
  state: Extract<ImportStep, { step: 'done' }>;
  onToday: () => void;
  onMore: () => void;
  /** Back to the preview of the same file, for what was left. */
  onGoOn: () => void;
};

/** What went in, what was left for later, and where that is. */
export function DoneStep({ state: { preview, changeId }, onToday, onMore, onGoOn }: Props) {
  const task = useTask();
  return (
    <>
      <Box role="status" sx={{ mb: 2 }}>
        <Status icon={CheckCircleOutlined} tone="success">
          {takenText(preview.counts)}
        </Status>
      </Box>
      {preview.counts['needs review'] > 0 ? <LeftForLater preview={preview} onGoOn={onGoOn} /> : null}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={onToday}>
          Go to Today
        </Button>
        <Button onClick={onMore}>Import another</Button>
        {changeId ? <Button onClick={() => task.open('undo', { change: changeId })}>Undo this import</Button> : null}
      </Box>
    </>
  );
}

function LeftForLater({ preview, onGoOn }: { preview: ImportPreview; onGoOn: () => void }) {
  const { button, problem } = useRowsNotTaken(preview);
  const { title, text } = leftText(preview.counts['needs review'], preview.batch.fileName);
  return (
    <Box sx={{ mb: 3, maxWidth: 640 }}>
      <Status icon={WarningAmber} tone="warning">
        {title}
      </Status>
      <Box sx={{ color: 'text.secondary', mt: 0.5, mb: 1, overflowWrap: 'anywhere' }}>{text}</Box>
      {problem}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" onClick={onGoOn}>
          Go through what was left
        </Button>
        {button}
      </Box>
    </Box>
  );
}
