import { useCallback, useState } from 'react';
import { gql } from '../../graph/gql';
import type { SetUpLedgerInput, UpdateProfileInput } from '../../generated/graphql';
import type { Failure } from '../../graph/failure';
import { useIntent } from '../../graph/use-intent';

const ProfileDocument = gql(/* GraphQL */ `
  mutation FirstStartProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      name
      lastname
      language
    }
  }
`);
const LedgerDocument = gql(/* GraphQL */ `
  mutation FirstStartLedger($input: SetUpLedgerInput!) {
    setUpLedger(input: $input) {
      id
      version
      configured
      zone
      language
      referenceCurrency
    }
  }
`);
const TermsDocument = gql(/* GraphQL */ `
  mutation FirstStartTerms($version: String!) {
    acceptTerms(version: $version) {
      id
      acceptedTerms
    }
  }
`);

interface Answers {
  profile: UpdateProfileInput;
  /** Null when the ledger is set up already and only the consent is asked. */
  ledger: SetUpLedgerInput | null;
  termsVersion: string;
}

/** Sends the answers one after the other; the consent comes last, so that nothing is half open behind the page. */
export function useFirstStart() {
  const profile = useIntent(ProfileDocument);
  const ledger = useIntent(LedgerDocument);
  const terms = useIntent(TermsDocument);
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({ busy: false, failure: null });

  const run = useCallback(
    async (answers: Answers) => {
      setState({ busy: true, failure: null });
      const steps = [
        () => profile.run({ input: answers.profile }),
        () => (answers.ledger ? ledger.run({ input: answers.ledger }) : null),
        () => terms.run({ version: answers.termsVersion }),
      ];
      for (const step of steps) {
        const failure = (await step())?.failure;
        if (failure) return setState({ busy: false, failure });
      }
      return setState({ busy: false, failure: null });
    },
    [profile, ledger, terms],
  );
  return { ...state, run };
}
