import Box from '@mui/material/Box';
import { AllocationLeft } from '@renderer/panels/allocation-left';
import { useAllocations } from '@renderer/panels/use-allocations';
import type { PeerId } from '@shared/model/ids';
import { daysInWords } from '@shared/model/quarter-days';
import type { Year } from '@shared/rules/year';

/** Days given to a lead peer in the year and what is left of them, where the office keeps allocations. */
export function PeerAllocation({ peerId, year }: { peerId: PeerId; year: Year }) {
  const own = useAllocations(year)?.find((position) => position.peerId === peerId);
  if (!own) return null;
  return (
    <Box sx={{ display: 'flex', columnGap: 1.5, flexWrap: 'wrap', fontSize: 12, mb: 1 }}>
      <span>Allocation: {daysInWords(own.givenQuarterDays)} given.</span>
      <AllocationLeft {...own} />
    </Box>
  );
}
