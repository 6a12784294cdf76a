import type { FragmentType } from '@apollo/client';
import type { CardState } from '../../parts/card-frame';

/** What each card of the account is given: its own opaque part of the one query. */
export interface AccountCardProps<TFragment> {
  user: FragmentType<TFragment> | null;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}
