import { CELL_LOOKS } from './cell-looks';

export const ROW_HEIGHT = 30;
/** Px of the column with the names, which stays in sight. */
export const NAME_WIDTH = 176;
const LEAST_DAY_WIDTH = 24;
const SOMETIME_WIDTH = 56;

/** The columns of every row alike: name, days, and what has no date. */
export function templateOf(days: number): string {
  return `${NAME_WIDTH}px repeat(${days}, minmax(${LEAST_DAY_WIDTH}px, 1fr)) ${SOMETIME_WIDTH}px`;
}

const SELECTED = { outline: '2px solid', outlineColor: 'var(--mui-palette-primary-main)', outlineOffset: '-2px' };

/** Written once on the grid, so that a cell costs no more than its element. */
export const GRID_STYLES = {
  flex: 1,
  minHeight: 160,
  overflow: 'auto',
  position: 'relative',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '2px' },
  '& [role="row"]': {
    display: 'grid',
    gridTemplateColumns: 'var(--planner-columns)',
    minWidth: 'max-content',
    width: '100%',
    borderBottom: '1px solid',
    borderColor: 'divider',
  },
  '& .head': { position: 'sticky', top: 0, zIndex: 2, bgcolor: 'background.paper' },
  '& .head > [role="row"]': { borderColor: 'custom.lineStrong' },
  '& [role="columnheader"]': {
    fontSize: 12,
    lineHeight: '14px',
    fontWeight: 400,
    textAlign: 'center',
    py: 0.25,
    color: 'text.secondary',
  },
  '& .body': { position: 'relative' },
  '& .body > [role="row"]': { position: 'absolute', left: 0, top: 0, height: ROW_HEIGHT },
  '& .body > [role="row"]:hover': { bgcolor: 'action.hover' },
  '& .name': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
    pr: 1,
    display: 'flex',
    alignItems: 'center',
    fontSize: 13,
    lineHeight: '14px',
    overflow: 'hidden',
    textAlign: 'left',
  },
  '& .head .name': { fontWeight: 600, alignItems: 'flex-end', fontSize: 12 },
  '& .off': { bgcolor: 'custom.sunken' },
  '& .today': { boxShadow: 'inset 2px 0 0 var(--mui-palette-primary-main)' },
  '& .head .today': { fontWeight: 600, color: 'text.primary' },
  '& [role="gridcell"]': { display: 'flex', p: '2px', cursor: 'pointer', minWidth: 0 },
  '& .fill': {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: 11,
    lineHeight: '12px',
    borderRadius: '2px',
  },
  '& .am': { mr: '50%' },
  '& .pm': { ml: '50%' },
  '& .evening': { mt: '55%' },
  '& .away': { borderBottom: '3px dotted var(--mui-palette-warning-main)' },
  ...Object.fromEntries(Object.entries(CELL_LOOKS).map(([kind, look]) => [`& .${kind}`, look])),
  '& .sometime': { justifyContent: 'flex-end', alignItems: 'center', fontSize: 12, cursor: 'default' },
  '&:focus .active': SELECTED,
} as const;
