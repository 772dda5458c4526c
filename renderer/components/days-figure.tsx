import { daysAsFigure } from '@shared/model/quarter-days';
import Box from '@mui/material/Box';
import { HiddenText } from './page';

/**
 * An amount of days in a table, aligned on the decimal point whether it has a quarter or not.
 * Nought is a dash, with "0" for screen readers, unless it says something (`plainZero`).
 */
export function DaysFigure(props: { quarterDays: number; plainZero?: boolean; bold?: boolean; brackets?: boolean }) {
  const { quarterDays, plainZero, bold, brackets } = props;
  if (quarterDays === 0 && !plainZero) {
    return (
      <Box component="span" sx={{ color: 'custom.zero', pr: '1.42em' }}>
        <span aria-hidden>{'\u2013'}</span>
        <HiddenText>0</HiddenText>
      </Box>
    );
  }
  const figure = daysAsFigure(quarterDays);
  return (
    <Box
      component="span"
      sx={{
        fontWeight: bold ? 600 : 400,
        color: quarterDays < 0 ? 'error.main' : undefined,
        whiteSpace: 'nowrap',
        // Room for the second decimal; figures are all of one width. In one piece, so that it is read as one number.
        pr: figure.at(-2) === '.' ? '1ch' : 0,
      }}
    >
      {brackets ? `(${figure})` : figure}
    </Box>
  );
}
