import Box from '@mui/material/Box';
import { recoveryGroups } from '@shared/model/recovery-text';

/** The text of a sheet, large and in groups that can be typed. */
export function RecoveryGroups({ text }: { text: string }) {
  const [first, ...groups] = recoveryGroups(text);
  return (
    <Box
      component="div"
      role="group"
      aria-label="Recovery text"
      sx={{
        fontFamily: '"Consolas", "DejaVu Sans Mono", "Liberation Mono", "Menlo", monospace',
        fontSize: 20,
        lineHeight: '32px',
        letterSpacing: '1px',
        fontWeight: 600,
        border: 1,
        borderRadius: 1,
        px: 2,
        py: 1,
        mb: 1,
        display: 'grid',
        gridTemplateColumns: 'repeat(5, max-content)',
        columnGap: 3,
        overflowX: 'auto',
        '& > :first-of-type': { gridColumn: '1 / -1' },
      }}
    >
      {[first, ...groups].map((signs, index) => (
        <span key={`${index} ${signs}`}>{signs} </span>
      ))}
    </Box>
  );
}
