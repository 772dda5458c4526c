import { Page } from '@renderer/components/page';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

/** The screen for records that could not be opened: nothing is written, and nothing is started empty. */
export function StartProblem({ problem }: { problem: Problem }) {
  return (
    <Box component="main" sx={{ p: 4, maxWidth: 640 }}>
      <Page title="Peer Desk could not open your records">
        <Typography role="alert" sx={{ mb: 2 }}>
          {problemText(problem)}
        </Typography>
        <Button variant="contained" onClick={() => window.location.reload()}>
          Try again
        </Button>
      </Page>
    </Box>
  );
}
