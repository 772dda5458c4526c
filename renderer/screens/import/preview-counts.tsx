import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { ROW_OUTCOMES, type RowOutcome } from '@shared/model/import-batch';
import type { ImportPreview } from '@shared/import/types';
import { OUTCOME_WORDS } from './outcome-words';

/** Rows read = new + update + unchanged + needs review + ignored + rejected; each is a filter of the rows below. */
export function PreviewCounts(props: {
  preview: ImportPreview;
  /** Whose rows are shown below; `null` where other rows are. */
  shown: RowOutcome | null;
  onShow: (outcome: RowOutcome) => void;
}) {
  const { preview, shown, onShow } = props;
  return (
    <Box
      role="group"
      aria-label="Rows read"
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        flexWrap: 'wrap',
        gap: 1,
        bgcolor: 'custom.sunken',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        px: 2,
        py: 1,
        mb: 2,
      }}
    >
      <Box sx={{ py: 0.5, border: 1, borderColor: 'transparent' }}>
        <Figure count={preview.rowsRead} text="rows read" />
      </Box>
      {ROW_OUTCOMES.map((outcome, index) => (
        <Box key={outcome} sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
          <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
            {index === 0 ? '=' : '+'}
          </Box>
          <ButtonBase
            aria-pressed={shown === outcome}
            onClick={() => onShow(outcome)}
            sx={{
              px: 1.5,
              py: 0.5,
              borderRadius: 1,
              border: 1,
              textAlign: 'left',
              borderColor: shown === outcome ? 'primary.main' : 'transparent',
              bgcolor: outcome === 'needs review' && preview.counts[outcome] > 0 ? 'custom.warningBg' : 'transparent',
            }}
          >
            <Figure count={preview.counts[outcome]} text={OUTCOME_WORDS[outcome]} />
          </ButtonBase>
        </Box>
      ))}
    </Box>
  );
}

function Figure({ count, text }: { count: number; text: string }) {
  return (
    <Box component="span" sx={{ display: 'block', fontSize: 13 }}>
      <Box component="span" sx={{ display: 'block', fontSize: 20, lineHeight: '26px', fontWeight: 600 }}>
        {count.toLocaleString('en-GB')}
      </Box>{' '}
      <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12, lineHeight: '18px' }}>
        {text}
      </Box>
    </Box>
  );
}
