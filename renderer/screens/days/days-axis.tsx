import Box from '@mui/material/Box';
import { fromQuarterDays } from '@shared/model/quarter-days';

/** The scale of the bars, as the head of their column: every 8 days, the limit in bold. */
export function DaysAxis(props: { scaleQuarterDays: number; limitQuarterDays: number; width: number }) {
  const { scaleQuarterDays, limitQuarterDays, width } = props;
  const marks = new Set([limitQuarterDays]);
  for (let at = 0; at <= scaleQuarterDays; at += 32) {
    // A mark so close to the limit that both could not be read is left out.
    if (at === limitQuarterDays || Math.abs(at - limitQuarterDays) >= 16) marks.add(at);
  }
  return (
    <Box component="span" aria-hidden sx={{ display: 'block', position: 'relative', height: 16, width }}>
      {[...marks].map((at) => (
        <Box
          key={at}
          component="span"
          sx={{
            position: 'absolute',
            left: (at / scaleQuarterDays) * width,
            transform: at === 0 ? 'none' : 'translateX(-50%)',
            fontWeight: at === limitQuarterDays ? 600 : 400,
            color: at === limitQuarterDays ? 'text.primary' : 'text.secondary',
          }}
        >
          {fromQuarterDays(at)}
        </Box>
      ))}
    </Box>
  );
}
