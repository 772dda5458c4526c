import Box from '@mui/material/Box';
import { useAgreement, useOptions, usePeerDays, useToday } from '@renderer/data/desk-context';
import type { PeerId } from '@shared/model/ids';
import { daysInWords } from '@shared/model/quarter-days';
import { daysUsed } from '@shared/rules/days-used';
import { formatUkDate } from '@shared/rules/uk-date';
import { lastTwelveMonths } from '@shared/rules/unused';

/** What a peer worked in the last twelve months, where the office turned that on: information beside the year. */
export function LastTwelveMonths({ peerId }: { peerId: PeerId }) {
  const { lastTwelveMonths: isOn } = useOptions();
  const today = useToday();
  const agreement = useAgreement();
  const entries = usePeerDays(peerId);
  if (!isOn || !entries) return null;
  const period = lastTwelveMonths(today);
  const { workedQuarterDays } = daysUsed(entries, period, agreement, today);
  return (
    <Box sx={{ color: 'text.secondary', fontSize: 12, mb: 1 }}>
      {daysInWords(workedQuarterDays)} worked in the last 12 months, {formatUkDate(period.startsOn)} to{' '}
      {formatUkDate(period.endsOn)}. The limit is held against the year alone.
    </Box>
  );
}
