import { useTheme } from '@mui/material/styles';

/** The category colours of the present scheme, in their order, and the one for the rest. */
export function useCategoryColors(): { colors: string[]; rest: string } {
  const { ledger } = useTheme().vars.palette;
  return {
    colors: [ledger.c0, ledger.c1, ledger.c2, ledger.c3, ledger.c4, ledger.c5, ledger.c6, ledger.c7],
    rest: ledger.rest,
  };
}
