import type { FragmentType } from '@apollo/client';
import type { Period } from '../../days/period';
import type { CardState } from '../../parts/card-frame';

/** What each card of the panel is given: its own opaque part of the one query. */
export interface PanelCardProps<TFragment> {
  ledger: FragmentType<TFragment> | null;
  period: Period;
  /** A card's state by whether its data is there. */
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** The variables that the panel's fragments read the cache with. */
export const periodVariables = ({ start, end }: Period) => ({
  period: { start, end },
  inPeriod: { from: start, until: end },
});
