import { gql } from '../../graph/gql';
import { useIntent } from '../../graph/use-intent';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { useToast } from '../../parts/toasts';
import type { BudgetBasis } from '../../generated/graphql';
import type { BudgetRow } from './budget-rows';

const SetDocument = gql(/* GraphQL */ `
  mutation SetBudget($input: SetBudgetInput!) {
    setBudget(input: $input) {
      id
      version
      amount {
        amount
        currency
      }
    }
  }
`);
const RemoveDocument = gql(/* GraphQL */ `
  mutation RemoveBudget($input: BudgetRefInput!) {
    removeBudget(input: $input)
  }
`);
const CopyDocument = gql(/* GraphQL */ `
  mutation CopyBudgets($input: CopyBudgetsInput!) {
    copyBudgets(input: $input) {
      id
    }
  }
`);

/** Sets, removes and copies the budgets of a month (`2026-11`). */
export function useBudgetActions(month: string, onChanged: () => void) {
  const { t } = useMessages();
  const toast = useToast();
  const { id: ledgerId } = useLedger();
  const setting = useIntent(SetDocument);
  const removing = useIntent(RemoveDocument);
  const copying = useIntent(CopyDocument);

  const set = async (categoryId: string, amount: string, version?: number): Promise<boolean> => {
    const { failure } = await setting.run({
      input: { ledgerId, categoryId, month, amount, ...(version === undefined ? {} : { expectedVersion: version }) },
    });
    onChanged();
    if (!failure) toast({ text: t('budgets.saved') });
    return !failure;
  };
  const remove = async ({ categoryId, budget }: BudgetRow): Promise<boolean> => {
    if (!budget) return false;
    const { failure } = await removing.run({ input: { budgetId: budget.id, expectedVersion: budget.version } });
    onChanged();
    if (failure) return false;
    const putBack = () => void set(categoryId, budget.amount.amount);
    toast({ text: t('budgets.removed'), action: { label: t('action.undo'), run: putBack } });
    return true;
  };
  const copy = async (basis: BudgetBasis): Promise<void> => {
    const { failure } = await copying.run({ input: { ledgerId, month, basis } });
    onChanged();
    if (!failure) toast({ text: t('budgets.copied') });
  };
  return {
    set,
    remove,
    copy,
    busy: setting.busy || removing.busy,
    copying: copying.busy,
    failure: setting.failure ?? removing.failure,
    copyFailure: copying.failure,
    forget: () => [setting, removing].forEach(({ forget }) => forget()),
  };
}
