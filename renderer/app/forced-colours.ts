/**
 * High contrast of the system: it takes away tints and shadows and puts its own colours in place of ours. What was told by a tint
 * is told by its colours here, so that it is still seen which one is chosen, and where a button or a bar ends.
 */
export const FORCED = '@media (forced-colors: active)';

const INK = 'CanvasText';
const GROUND = 'Canvas';

/** The colours that pictures are drawn in, which the system leaves as they are. */
const COLOURS = {
  'background-paper': GROUND,
  'background-default': GROUND,
  'text-primary': INK,
  'text-secondary': INK,
  divider: INK,
  'primary-main': 'Highlight',
  'error-main': INK,
  'warning-main': INK,
  'success-main': INK,
  'info-main': INK,
  'custom-lineStrong': INK,
  'custom-barInk': INK,
  'custom-barHatch': GROUND,
  'custom-barTrack': GROUND,
  'custom-barTrackLine': INK,
  'custom-barPencil': INK,
  'custom-barOver': INK,
  'custom-barOver2': GROUND,
  'custom-barLimit': INK,
} as const;

/** The system draws its ground behind every text, unless its colours are left to us. */
const CHOSEN = { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' } as const;

/** A toggle that is on, a line that is chosen, with all that stands in it. */
export const FORCED_SELECTED = {
  ...CHOSEN,
  '& *': { color: 'HighlightText', backgroundColor: 'transparent' },
} as const;

/** The one primary button of a screen. */
export const FORCED_PRIMARY = {
  ...CHOSEN,
  border: '1px solid ButtonText',
  '&.Mui-disabled': { backgroundColor: GROUND, color: 'GrayText', borderColor: 'GrayText' },
} as const;

/** What holds for the whole window. */
export const FORCED_BASELINE = {
  // Twice, to stand above the scheme of the system.
  ':root:root': Object.fromEntries(Object.entries(COLOURS).map(([name, to]) => [`--mui-palette-${name}`, to])),
  '[role="option"][aria-selected="true"], .MuiAutocomplete-option.Mui-focused': FORCED_SELECTED,
  'tr.Mui-selected': { outline: '2px solid Highlight', outlineOffset: '-2px' },
};
