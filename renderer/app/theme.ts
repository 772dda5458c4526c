import { createTheme } from '@mui/material/styles';
import { FORCED, FORCED_BASELINE, FORCED_PRIMARY, FORCED_SELECTED } from './forced-colours';
import { COLOUR_SCHEMES } from './palette';

declare module '@mui/material/styles' {
  interface Palette {
    custom: CustomPalette;
  }
  interface PaletteOptions {
    custom?: CustomPalette;
  }
}

/** The roles that MUI has no name for; every value is measured for contrast in `docs/look.md`. */
interface CustomPalette {
  sunken: string;
  lineStrong: string;
  zero: string;
  errorBg: string;
  warningBg: string;
  successBg: string;
  infoBg: string;
  barInk: string;
  barHatch: string;
  barTrack: string;
  barTrackLine: string;
  barPencil: string;
  barOver: string;
  barOver2: string;
  barLimit: string;
}

const FONT =
  '"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, "Noto Sans", "Liberation Sans", Arial, sans-serif';

const focusRing = { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: '2px' };

/** The one theme: calm, dense, quiet; light and dark follow the system. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'media' },
  colorSchemes: COLOUR_SCHEMES,
  spacing: 8,
  shape: { borderRadius: 4 },
  typography: {
    fontFamily: FONT,
    fontWeightMedium: 600,
    fontWeightBold: 600,
    h1: { fontSize: 22, lineHeight: '28px', fontWeight: 600, letterSpacing: '-0.2px' },
    h2: { fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    h3: { fontSize: 28, lineHeight: '36px', fontWeight: 600 },
    subtitle1: { fontSize: 16, lineHeight: '24px', fontWeight: 600 },
    body1: { fontSize: 13, lineHeight: '20px' },
    body2: { fontSize: 13, lineHeight: '20px' },
    button: { fontSize: 13, lineHeight: '20px', fontWeight: 600, textTransform: 'none' },
    caption: { fontSize: 12, lineHeight: '16px' },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        html: { height: '100%' },
        body: {
          height: '100%',
          fontVariantNumeric: 'tabular-nums',
          backgroundColor: 'var(--mui-palette-background-paper)',
        },
        '#root': { height: '100%' },
        // Within what scrolls it would be cut off where it lies outside.
        // Weaker than any class: what takes the focus only so that it is read has none.
        ':where(:focus-visible)': { ...focusRing, outlineOffset: '-2px' },
        // Black on white, in the dark theme too; nothing can be pressed on paper.
        '@media print': {
          'body, body *': { color: '#000 !important', borderColor: '#888 !important' },
          '.MuiButton-root, .MuiIconButton-root': { display: 'none !important' },
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { transition: 'none !important', animation: 'none !important' },
        },
        [FORCED]: FORCED_BASELINE,
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: {
          // A tick, a switch: the focus is in the field that lies unseen in it.
          '&:focus-visible, &.Mui-focusVisible': focusRing,
          [FORCED]: { '&[aria-pressed="true"], &.Mui-selected': FORCED_SELECTED },
        },
      },
    },
    MuiToggleButton: { styleOverrides: { root: { [FORCED]: { '&.Mui-selected': FORCED_SELECTED } } } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'primary' },
      styleOverrides: {
        root: { minHeight: 32, padding: '5px 12px', whiteSpace: 'nowrap', minWidth: 0 },
        contained: { [FORCED]: FORCED_PRIMARY },
        outlined: { borderColor: 'var(--mui-palette-custom-lineStrong)', color: 'var(--mui-palette-text-primary)' },
        sizeSmall: { minHeight: 26, padding: '2px 8px', fontSize: 12, lineHeight: '16px', fontWeight: 400 },
        sizeLarge: { minHeight: 40, padding: '9px 20px', fontSize: 14 },
      },
    },
    MuiLink: {
      defaultProps: { color: 'textPrimary', underline: 'always' },
      styleOverrides: {
        root: {
          textDecorationColor: 'var(--mui-palette-custom-lineStrong)',
          textUnderlineOffset: 3,
          '&:focus-visible': focusRing,
        },
      },
    },
    MuiCheckbox: { styleOverrides: { root: { '&.Mui-focusVisible': { outlineOffset: '-4px' } } } },
    MuiRadio: { styleOverrides: { root: { '&.Mui-focusVisible': { outlineOffset: '-4px' } } } },
    MuiSwitch: { styleOverrides: { switchBase: { '&.Mui-focusVisible': { outlineOffset: '-4px' } } } },
    MuiInput: { styleOverrides: { root: { '&.Mui-focused': focusRing } } },
    // Outside, where its own sticky cells do not lie over it.
    MuiTableContainer: { styleOverrides: { root: { '&:focus-visible': { outlineOffset: 0 } } } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true, variant: 'outlined' } },
    MuiInputBase: {
      // They tell of a browser that fills fields in, which none does here; to put them in restyles the whole page with the first field.
      defaultProps: { disableInjectingGlobalStyles: true },
      styleOverrides: {
        // Of itself as faint as no text may be.
        input: { '&::placeholder': { color: 'var(--mui-palette-text-secondary)', opacity: 1 } },
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { fontSize: 13, backgroundColor: 'var(--mui-palette-background-paper)' },
        input: { padding: '7px 10px', height: 'auto', lineHeight: '18px' },
        notchedOutline: {
          borderColor: 'var(--mui-palette-custom-lineStrong)',
          // The gap lies round the label, which begins where the text does.
          padding: '0 4px',
          '& legend': { fontSize: '0.93em' },
        },
        multiline: { padding: 0 },
      },
    },
    MuiInputLabel: {
      styleOverrides: {
        root: { fontSize: 13, '&:not(.MuiInputLabel-shrink)': { transform: 'translate(10px, 7px)' } },
        shrink: { transform: 'translate(10px, -8px) scale(0.93)' },
      },
    },
    MuiAutocomplete: {
      styleOverrides: {
        // As high as a text field: 32 px with one line of text.
        inputRoot: { paddingTop: '2px !important', paddingBottom: '2px !important' },
        input: { padding: '5px 6px !important' },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, fontSize: 12, lineHeight: '16px' } } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: 13, minHeight: 32 } } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          padding: '0 8px',
          height: 36,
          fontSize: 13,
          lineHeight: '20px',
          borderBottomColor: 'var(--mui-palette-divider)',
          '&:first-child': { paddingLeft: 0 },
          '&:last-child': { paddingRight: 0 },
        },
        head: {
          height: 28,
          fontSize: 12,
          lineHeight: '16px',
          fontWeight: 600,
          verticalAlign: 'bottom',
          paddingBottom: 5,
          color: 'var(--mui-palette-text-secondary)',
          backgroundColor: 'var(--mui-palette-background-paper)',
          borderBottomColor: 'var(--mui-palette-custom-lineStrong)',
          whiteSpace: 'nowrap',
        },
        footer: {
          fontWeight: 600,
          color: 'var(--mui-palette-text-primary)',
          backgroundColor: 'var(--mui-palette-background-paper)',
        },
      },
    },
    MuiTableSortLabel: {
      styleOverrides: {
        root: {
          '& .MuiTableSortLabel-icon': { fontSize: 14, margin: '0 2px' },
          // No room is kept for an arrow that is not shown: heads of figures are narrow.
          '&:not(.Mui-active) .MuiTableSortLabel-icon': { display: 'none' },
        },
      },
    },
    // Beside the first line of its words, which are higher than the icons here.
    MuiAlert: { styleOverrides: { icon: { padding: '10px 0' } } },
    MuiDialog: { styleOverrides: { paper: { backgroundImage: 'none' } } },
    MuiDialogTitle: { defaultProps: { variant: 'h1' }, styleOverrides: { root: { padding: '16px 24px 8px' } } },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
    MuiDialogActions: {
      styleOverrides: { root: { padding: '12px 24px', borderTop: '1px solid var(--mui-palette-divider)' } },
    },
    // Where colours are forced, no shadow and no tint sets it off from what lies beneath.
    MuiPaper: { styleOverrides: { root: { [FORCED]: { border: '1px solid' } } } },
    // Opaque: what it says may stand over other words.
    MuiTooltip: {
      styleOverrides: {
        tooltip: {
          fontSize: 12,
          color: 'var(--mui-palette-background-paper)',
          backgroundColor: 'var(--mui-palette-text-primary)',
        },
      },
    },
    MuiSvgIcon: { defaultProps: { fontSize: 'inherit' }, styleOverrides: { root: { fontSize: 16 } } },
  },
});
