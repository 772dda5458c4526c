import type { AnswerFigures } from '@shared/rules/performance';
import { inTimeOf } from '@shared/rules/performance';

const CUSTOM = 'var(--mui-palette-custom-';

/** The parts of a bar from the axis up: solid, outlined and dashed, so that no part is told by its colour alone. */
export const CHART_PARTS = [
  {
    id: 'in-time',
    word: 'In time',
    of: ({ inTime }: AnswerFigures) => inTime.length,
    look: { fill: `${CUSTOM}barInk)`, stroke: `${CUSTOM}barInk)` },
  },
  {
    id: 'late',
    word: 'Late',
    of: ({ late }: AnswerFigures) => late.length,
    look: { fill: 'var(--mui-palette-error-main)', stroke: 'var(--mui-palette-error-main)', fillOpacity: 0.55 },
  },
  {
    id: 'not-due',
    word: 'Not yet due',
    of: ({ open }: AnswerFigures) => open.filter(({ clock }) => inTimeOf(clock) === 'not yet due').length,
    look: {
      fill: 'var(--mui-palette-background-paper)',
      stroke: `${CUSTOM}barPencil)`,
      strokeDasharray: '3 2',
    },
  },
] as const;
