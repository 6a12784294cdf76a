import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { addDays } from '../../../days/plain-day';
import { useDraft } from '../../../drafts/use-draft';
import type { ScenarioChangeInput, ScenarioKind } from '../../../generated/graphql';
import { useLedger, useToday } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { ScenarioFields } from './scenario-fields';
import { newScenarioForm, readScenarioForm, scenarioKinds, type ScenarioForm as Form } from './scenario-form-state';
import type { ScenarioNames } from './scenario-words';

interface Props {
  names: ScenarioNames;
  currency: string;
  onAdd: (change: ScenarioChangeInput) => void;
}

/** One more "what if": its kind, and what that kind needs to know. */
export function ScenarioForm({ names, currency, onAdd }: Props) {
  const { t } = useMessages();
  const ledger = useLedger();
  const today = useToday();
  const draft = useDraft<Form>(`scenario.${ledger.id}`, () => newScenarioForm(addDays(today, 1)));
  const [asked, setAsked] = useState(false);
  const form = draft.value;
  const put = (part: Partial<Form>) => draft.change((now) => ({ ...now, ...part }));
  const read = readScenarioForm(form, currency, today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!('change' in read)) return;
    onAdd(read.change);
    draft.clear();
    draft.change((now) => ({ ...newScenarioForm(addDays(today, 1)), kind: now.kind }));
    draft.clear();
    setAsked(false);
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={t('projections.scenario.new')}
      onSubmit={submit}
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <TextField
        select
        label={t('projections.scenario.kind')}
        value={form.kind}
        onChange={(event) => {
          setAsked(false);
          put({ kind: event.target.value as ScenarioKind });
        }}
      >
        {scenarioKinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`projections.scenario.kind.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <ScenarioFields
        form={form}
        put={put}
        names={names}
        currency={currency}
        wrong={asked && 'wrong' in read ? read.wrong : []}
      />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Button type="submit" variant="outlined">
          {t('projections.scenario.add')}
        </Button>
      </Box>
    </Box>
  );
}
