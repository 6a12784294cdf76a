import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ScenarioCard_LedgerFragment, ScenarioChangeInput } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame } from '../../../parts/card-frame';
import { ChartSwitch } from '../../../parts/chart-switch';
import type { ProjectionsCardProps } from '../projections-card';
import { forecastVariables } from '../projections-address';
import { mostChanges } from './scenario-address';
import { ScenarioForm } from './scenario-form';
import { ScenarioResult } from './scenario-result';
import { changeText, type ScenarioNames } from './scenario-words';

const LedgerFragment = gql(/* GraphQL */ `
  fragment ScenarioCard_ledger on Ledger {
    id
    forecast(horizon: $horizon, currency: $currency) {
      revision
      currency
      categories {
        direction
        category {
          id
          name
        }
      }
    }
    streams(includeDismissed: true) {
      id
      description
      status
      decision
      amount {
        currency
      }
    }
  }
`);

interface Props extends ProjectionsCardProps<ScenarioCard_LedgerFragment> {
  onChanges: (changes: readonly ScenarioChangeInput[]) => void;
}

/** "And if …": up to three changes together, kept in the address, and what they would make of the months. */
export function ScenarioCard({ ledger, view, state, onRetry, onChanges }: Props) {
  const { t, locale } = useMessages();
  const [asTable, setAsTable] = useState(false);
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: forecastVariables(view) });
  const data = result.dataState === 'complete' ? result.data : null;
  const forecast = data?.forecast ?? null;
  const currency = forecast?.currency ?? '';
  const { changes } = view;
  const names: ScenarioNames = {
    streams: (data?.streams ?? [])
      .filter(
        ({ status, decision, amount }) =>
          status !== 'ENDED' && decision !== 'DISMISSED' && amount.currency === currency,
      )
      .map(({ id, description }) => ({ id, name: description }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    categories: (forecast?.categories ?? []).flatMap(({ direction, category }) =>
      direction === 'SPENDING' && category ? [{ id: category.id, name: category.name }] : [],
    ),
  };
  const title = t('projections.scenario');
  return (
    <CardFrame
      title={title}
      state={state(forecast !== null)}
      onRetry={onRetry}
      height={260}
      action={changes.length > 0 && <ChartSwitch asTable={asTable} onChange={setAsTable} of={title} />}
    >
      {() => (
        <>
          <Typography variant="body2" color="textSecondary">
            {t('projections.scenario.lead')}
          </Typography>
          {changes.length > 0 && (
            <Box
              component="ul"
              aria-label={t('projections.scenario.changes')}
              sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}
            >
              {changes.map((change, at) => {
                const text = changeText(change, names, currency, t, locale);
                return (
                  <li key={at}>
                    <Chip
                      label={text}
                      aria-label={t('projections.scenario.remove', { what: text })}
                      onDelete={() => onChanges(changes.filter((_one, index) => index !== at))}
                      sx={{ height: 'auto', minHeight: 32, '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 } }}
                    />
                  </li>
                );
              })}
            </Box>
          )}
          {changes.length < mostChanges ? (
            <ScenarioForm names={names} currency={currency} onAdd={(change) => onChanges([...changes, change])} />
          ) : (
            <Typography variant="caption" color="textSecondary">
              {t('projections.scenario.most', { most: mostChanges })}
            </Typography>
          )}
          {changes.length > 0 && (
            <ScenarioResult view={view} changes={changes} revision={forecast?.revision ?? null} asTable={asTable} />
          )}
        </>
      )}
    </CardFrame>
  );
}
