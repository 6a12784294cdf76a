import type { ContributeInput } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import '../goal-fragments';

const ContributeDocument = gql(/* GraphQL */ `
  mutation Contribute($input: ContributeInput!) {
    contribute(input: $input) {
      id
      goal {
        ...GoalCard_goal
      }
    }
  }
`);
const WithdrawDocument = gql(/* GraphQL */ `
  mutation Withdraw($input: ContributeInput!) {
    withdraw(input: $input) {
      id
      goal {
        ...GoalCard_goal
      }
    }
  }
`);

/** Puts money in or takes it out; whether it worked is the answer. */
export function useContribute() {
  const contribute = useIntent(ContributeDocument);
  const withdraw = useIntent(WithdrawDocument);
  const run = async (input: ContributeInput, withdrawing: boolean): Promise<boolean> => {
    const { failure } = await (withdrawing ? withdraw.run({ input }) : contribute.run({ input }));
    return !failure;
  };
  return { run, busy: contribute.busy || withdraw.busy, failure: contribute.failure ?? withdraw.failure };
}
