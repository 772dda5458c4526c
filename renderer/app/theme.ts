import { createTheme, type CssVarsThemeOptions } from '@mui/material/styles';

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

const colorSchemes: NonNullable<CssVarsThemeOptions['colorSchemes']> = {
  light: {
    palette: {
      background: { paper: '#FFFFFF', default: '#F1F1EE' },
      divider: '#E4E4E0',
      text: { primary: '#1D2328', secondary: '#525B63' },
      primary: { main: '#2F3B45', dark: '#212B33', contrastText: '#FFFFFF' },
      action: { selected: '#E6E9EB', hover: '#F4F5F4' },
      error: { main: '#952B22' },
      warning: { main: '#704A00' },
      success: { main: '#2B5B3C' },
      info: { main: '#3F4C57' },
      custom: {
        sunken: '#F7F7F5',
        lineStrong: '#7D858C',
        zero: '#646D75',
        errorBg: '#FAEDEA',
        warningBg: '#FAF2DF',
        successBg: '#EAF2EC',
        infoBg: '#EBEEF0',
        barInk: '#33414D',
        barHatch: '#DCE1E5',
        barTrack: '#EEEEEA',
        barTrackLine: '#CFD1CE',
        barPencil: '#5B6873',
        barOver: '#952B22',
        barOver2: '#F2CFC9',
        barLimit: '#1D2328',
      },
    },
  },
  dark: {
    palette: {
      background: { paper: '#1B1F23', default: '#14171A' },
      divider: '#2E343A',
      text: { primary: '#E7E9E8', secondary: '#AAB2B9' },
      primary: { main: '#CBD5DC', dark: '#DDE4E9', contrastText: '#14191D' },
      action: { selected: '#2B3239', hover: '#22272C' },
      error: { main: '#F2A89E' },
      warning: { main: '#E6C382' },
      success: { main: '#9FD0AE' },
      info: { main: '#BAC5CE' },
      custom: {
        sunken: '#20252A',
        lineStrong: '#7C868F',
        zero: '#98A1A9',
        errorBg: '#3A2422',
        warningBg: '#352C1B',
        successBg: '#1F3026',
        infoBg: '#262D33',
        barInk: '#B9C5CE',
        barHatch: '#3A444D',
        barTrack: '#272D32',
        barTrackLine: '#414A52',
        barPencil: '#96A3AD',
        barOver: '#F2A89E',
        barOver2: '#6E3A34',
        barLimit: '#E7E9E8',
      },
    },
  },
};

const focusRing = { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: '2px' };

/** The one theme: calm, dense, quiet; light and dark follow the system. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'media' },
  colorSchemes,
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
        // Black on white, in the dark theme too; nothing can be pressed on paper.
        '@media print': {
          'body, body *': { color: '#000 !important', borderColor: '#888 !important' },
          '.MuiButton-root, .MuiIconButton-root': { display: 'none !important' },
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { transition: 'none !important', animation: 'none !important' },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&:focus-visible': focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'primary' },
      styleOverrides: {
        root: { minHeight: 32, padding: '5px 12px', whiteSpace: 'nowrap', minWidth: 0 },
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
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true, variant: 'outlined' } },
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
    MuiDialog: { styleOverrides: { paper: { backgroundImage: 'none' } } },
    MuiDialogTitle: { defaultProps: { variant: 'h1' }, styleOverrides: { root: { padding: '16px 24px 8px' } } },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
    MuiDialogActions: {
      styleOverrides: { root: { padding: '12px 24px', borderTop: '1px solid var(--mui-palette-divider)' } },
    },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: 12 } } },
    MuiSvgIcon: { defaultProps: { fontSize: 'inherit' }, styleOverrides: { root: { fontSize: 16 } } },
  },
});
