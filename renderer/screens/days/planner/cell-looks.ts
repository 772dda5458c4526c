import type { PlannerCell } from '@shared/rules/planner';

/** How each kind of cell looks; its letter says the same without the colour. */
export const CELL_LOOKS = {
  // Dark on light or light on dark where the system forces its colours too.
  worked: { bgcolor: 'custom.barInk', color: 'background.paper', forcedColorAdjust: 'none' },
  booked: { bgcolor: 'custom.barHatch', color: 'text.primary', border: '1px solid', borderColor: 'custom.barInk' },
  pencilled: {
    bgcolor: 'background.paper',
    color: 'text.primary',
    border: '1px dashed',
    borderColor: 'custom.barPencil',
  },
  unavailable: { color: 'text.secondary', border: '1px dotted', borderColor: 'custom.lineStrong' },
  clash: {
    bgcolor: 'custom.errorBg',
    color: 'error.main',
    border: '2px solid',
    borderColor: 'error.main',
    fontWeight: 600,
  },
} as const satisfies Record<PlannerCell['kind'], object>;
