import type {} from '@mui/material/themeCssVarsAugmentation';
import { createTheme } from '@mui/material/styles';
import { tokens, type SchemeTokens } from './tokens';

declare module '@mui/material/styles' {
  interface Palette {
    ledger: LedgerColors;
  }
  interface PaletteOptions {
    ledger?: LedgerColors;
  }
}
/** What MUI's palette has no name for. */
interface LedgerColors {
  ink: string;
  income: string;
  wrong: string;
  wrongSoft: string;
  mark: string;
  markText: string;
  markSoft: string;
  primarySoft: string;
  hover: string;
  lineStrong: string;
  raised: string;
  rest: string;
  /** Eight colours that colour-blind people tell apart; always with a name beside them. */
  c0: string;
  c1: string;
  c2: string;
  c3: string;
  c4: string;
  c5: string;
  c6: string;
  c7: string;
}

const palette = (t: SchemeTokens) => ({
  primary: { main: t.primary, contrastText: t.onPrimary },
  secondary: { main: t.accentText },
  error: { main: t.wrong },
  warning: { main: t.accentText },
  success: { main: t.income },
  info: { main: t.primary },
  background: { default: t.ground, paper: t.surface },
  text: { primary: t.ink, secondary: t.inkSoft },
  divider: t.line,
  ledger: {
    ink: t.ink,
    income: t.income,
    wrong: t.wrong,
    wrongSoft: t.wrongSoft,
    mark: t.accent,
    markText: t.accentText,
    markSoft: t.accentSoft,
    primarySoft: t.primarySoft,
    hover: t.hover,
    lineStrong: t.lineStrong,
    raised: t.raised,
    rest: t.rest,
    c0: t.categories[0],
    c1: t.categories[1],
    c2: t.categories[2],
    c3: t.categories[3],
    c4: t.categories[4],
    c5: t.categories[5],
    c6: t.categories[6],
    c7: t.categories[7],
  },
});

const figures = { fontVariantNumeric: 'tabular-nums', fontFeatureSettings: '"tnum" 1, "cv05" 1' } as const;

/** The one theme: paper and ink, flat cards with a line, shadow only on what floats. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: { palette: palette(tokens.light) }, dark: { palette: palette(tokens.dark) } },
  shape: { borderRadius: 4 },
  spacing: 8,
  typography: {
    fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.3, letterSpacing: '-0.01em' },
    h2: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4 },
    h3: { fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.4 },
    body1: { fontSize: '0.9375rem', ...figures },
    body2: { fontSize: '0.875rem', ...figures },
    caption: { fontSize: '0.8125rem', ...figures },
    button: { textTransform: 'none', fontWeight: 550, letterSpacing: 0 },
  },
  transitions: {
    duration: {
      shortest: 120,
      shorter: 150,
      short: 150,
      standard: 180,
      complex: 200,
      enteringScreen: 180,
      leavingScreen: 150,
    },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: (theme) => ({
        body: { ...figures, WebkitFontSmoothing: 'antialiased' },
        ':focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            animationIterationCount: '1 !important',
            transitionDuration: '0.01ms !important',
          },
        },
      }),
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: ({ theme }) => ({
          borderRadius: 8,
          minHeight: 36,
          '&.MuiButton-outlinedInherit, &.MuiButton-outlined.MuiButton-colorInherit': {
            borderColor: theme.vars.palette.ledger.lineStrong,
          },
        }),
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: {
      defaultProps: { variant: 'outlined' },
      styleOverrides: { root: ({ theme }) => ({ borderRadius: 12, borderColor: theme.vars.palette.divider }) },
    },
    MuiDialog: {
      styleOverrides: {
        paper: ({ theme }) => ({ borderRadius: 12, backgroundColor: theme.vars.palette.ledger.raised }),
      },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.125rem', fontWeight: 600 } } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiToggleButton: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiSkeleton: { defaultProps: { animation: 'pulse' }, styleOverrides: { rounded: { borderRadius: 8 } } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { borderRadius: 8 },
        notchedOutline: ({ theme }) => ({ borderColor: theme.vars.palette.ledger.lineStrong }),
        input: { ...figures },
      },
    },
    MuiChip: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiAlert: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiTableCell: {
      styleOverrides: { root: ({ theme }) => ({ ...figures, borderColor: theme.vars.palette.divider }) },
    },
    MuiPopover: {
      styleOverrides: {
        paper: ({ theme }) => ({
          borderRadius: 8,
          backgroundColor: theme.vars.palette.ledger.raised,
          border: `1px solid ${theme.vars.palette.divider}`,
        }),
      },
    },
    MuiLink: { defaultProps: { underline: 'hover' } },
  },
});
