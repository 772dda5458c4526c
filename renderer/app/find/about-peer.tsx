import Box from '@mui/material/Box';
import { useAgreement, useToday, useTrainingBook, useYearDays } from '@renderer/data/desk-context';
import { TrainingStatus } from '@renderer/panels/training-status';
import { useLimitIn } from '@renderer/panels/use-limit-in';
import { useThisYear } from '@renderer/panels/use-this-year';
import { useWorkText } from '@renderer/panels/work-text';
import { daysInWords } from '@shared/model/quarter-days';
import type { Peer } from '@shared/model/peer';
import { trainingStanding } from '@shared/rules/training-standing';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ReactNode } from 'react';

type Props = { id: string; peer: Peer };

/** What is asked of a peer most often, under the list that marks the name: so that finding out needs no Enter. */
export function AboutPeer({ id, peer }: Props) {
  const today = useToday();
  const agreement = useAgreement();
  const book = useTrainingBook();
  const year = useThisYear();
  const limit = useLimitIn(year)(peer.id);
  const next = useNextWork(peer);
  const standing = trainingStanding(peer, { book, today, agreement });
  return (
    <Box
      component="dl"
      id={id}
      sx={{
        m: 0,
        px: 2,
        py: 1,
        flex: 'none',
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 0.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Fact name="Days left">
        {limit
          ? `${daysInWords(limit.leftQuarterDays)} of ${daysInWords(limit.limitQuarterDays + limit.extraQuarterDays)}`
          : null}
      </Fact>
      <Fact name="E-mail">{peer.email || 'none'}</Fact>
      <Fact name="Training">
        <TrainingStatus position={standing.position} />
      </Fact>
      <Fact name="Phone">{peer.phone || 'none'}</Fact>
      <Fact name="Next work" wide>
        {next}
      </Fact>
    </Box>
  );
}

function Fact({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <Box sx={{ flex: `1 1 ${wide ? '100%' : '240px'}`, minWidth: 0, display: 'flex', columnGap: 1.5, minHeight: 24 }}>
      <Box component="dt" sx={{ flex: 'none', width: 72, color: 'text.secondary' }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' }}>
        {children}
      </Box>
    </Box>
  );
}

/** The next day that is booked in this year and what it is for; nothing until the days are read. */
function useNextWork(peer: Peer): string {
  const days = useYearDays(useThisYear());
  const workOf = useWorkText();
  if (!days) return '';
  const on = days.used(peer.id).nextWorkOn;
  if (on === null) return 'nothing booked this year';
  const entry = days.byPeer.get(peer.id)?.find(({ date, state }) => date === on && state === 'booked');
  return [formatUkDate(on), entry && workOf(entry)].filter(Boolean).join(', ');
}
