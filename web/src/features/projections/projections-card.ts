import type { FragmentType } from '@apollo/client';
import type { CardState } from '../../parts/card-frame';
import type { ProjectionsView } from './projections-address';

/** What each card of the projections is given: its own opaque part of the one query. */
export interface ProjectionsCardProps<TFragment> {
  ledger: FragmentType<TFragment> | null;
  view: ProjectionsView;
  /** A card's state by whether its data is there. */
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}
