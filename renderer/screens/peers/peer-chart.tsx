import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useAgreement, usePeerDays, useToday } from '@renderer/data/desk-context';
import { DaysChart } from '@renderer/panels/days-chart/days-chart';
import type { Peer } from '@shared/model/peer';
import { daysByMonth } from '@shared/rules/days-by-month';
import { yearText, type Year } from '@shared/rules/year';
import { useMemo, useState } from 'react';

/** One peer's days over the year, where they are asked for. */
export function PeerChart({ peer, year }: { peer: Peer; year: Year }) {
  const [charted, setCharted] = useState(false);
  return (
    <Box sx={{ my: 1 }}>
      <Link
        component="button"
        type="button"
        aria-expanded={charted}
        onClick={() => setCharted(!charted)}
        sx={{ fontSize: 12 }}
      >
        Use over the year
      </Link>
      {charted ? <Chart peer={peer} year={year} /> : null}
    </Box>
  );
}

function Chart({ peer, year }: { peer: Peer; year: Year }) {
  const entries = usePeerDays(peer.id);
  const agreement = useAgreement();
  const today = useToday();
  const use = useMemo(() => daysByMonth(entries ?? [], year, agreement, today), [entries, year, agreement, today]);
  return <DaysChart use={use} of={`in ${yearText(year.key)}`} />;
}
