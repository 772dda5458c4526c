import Box from '@mui/material/Box';
import type { PlannerCell } from '@shared/rules/planner';
import { CELL_LOOKS } from './cell-looks';
import { CELL_LETTERS } from './planner-words';

const WORDS: Record<PlannerCell['kind'], string> = {
  worked: 'Worked',
  booked: 'Booked',
  pencilled: 'Pencilled in',
  unavailable: 'Unavailable',
  clash: 'Clash: two works at the same time',
};
// Safe: the keys of the table above are the kinds of a cell.
const KINDS = Object.keys(WORDS) as PlannerCell['kind'][];

/** What the letters and looks of the cells mean, once above the grid. */
export function PlannerLegend() {
  return (
    <Box sx={{ display: 'flex', columnGap: 2, flexWrap: 'wrap', fontSize: 12, color: 'text.secondary', mb: 1 }}>
      {KINDS.map((kind) => (
        <Box key={kind} component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
          <Box component="span" aria-hidden sx={{ ...CELL_LOOKS[kind], width: 20, height: 18, ...LETTER }}>
            {CELL_LETTERS[kind]}
          </Box>
          {WORDS[kind]}
        </Box>
      ))}
      <span>Half a day fills half a cell.</span>
    </Box>
  );
}

const LETTER = { display: 'inline-flex', alignItems: 'center', justifyContent: 'center', fontSize: 11 } as const;
