import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { EntryAccountFragment, GoalForm_GoalFragment } from '../../../generated/graphql';
import { useDraft } from '../../../drafts/use-draft';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { FailureNotice } from '../../../parts/failure-notice';
import { MoneyField } from '../../../parts/money-field';
import { ConflictNotice } from '../../transactions/entry/conflict-notice';
import { goalOf, goalProblems, newGoal, ofKind, type GoalForm as Form } from './goal-form-state';
import { IconField } from './icon-field';
import { KindChooser } from './kind-chooser';
import { KindFields } from './kind-fields';
import { MoreFields } from './more-fields';
import { useSaveGoal } from './use-save-goal';

interface Props {
  goal: GoalForm_GoalFragment | null;
  accounts: readonly EntryAccountFragment[];
  onReload: () => Promise<GoalForm_GoalFragment | null>;
  onSaved: (goalId: string) => void;
  onClose: () => void;
}

/** The form of a goal. It is kept as a draft from the first key on, and let go when saved. */
export function GoalForm({ goal, accounts, onReload, onSaved, onClose }: Props) {
  const { t, locale } = useMessages();
  const { referenceCurrency } = useLedger();
  const initial = () => (goal ? goalOf(goal, locale) : newGoal(referenceCurrency));
  const draft = useDraft<Form>(`goal.${goal?.id ?? 'new'}`, initial);
  const [asked, setAsked] = useState(false);
  const [startedOver, setStartedOver] = useState(false);
  const [more, setMore] = useState(false);
  const form = draft.value;
  const put = (part: Partial<Form>) => draft.change((now) => ({ ...now, ...part }));
  const problems = asked ? goalProblems(form) : {};
  const hidden = problems.priority ?? problems.startsOn;
  const save = useSaveGoal(goal, (id) => {
    draft.clear();
    onSaved(id);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(goalProblems(form)).length === 0) void save.run(form);
  };
  const startOver = () => {
    draft.clear();
    draft.change(initial);
    setStartedOver(true);
  };
  const fitting = accounts.filter(({ id, currency }) => currency === form.currency || id === form.accountId);
  const conflict = save.failure?.code === 'CONFLICT' ? save.failure : null;

  return (
    <>
      <DialogContent sx={{ pt: 0 }}>
        <Stack component="form" id="goal-form" noValidate spacing={2} onSubmit={submit} sx={{ pt: 1 }}>
          {draft.restored && !startedOver && (
            <Alert
              severity="info"
              variant="outlined"
              action={
                <Button size="small" color="inherit" onClick={startOver}>
                  {t('entry.startOver')}
                </Button>
              }
            >
              {t('entry.restored')}
            </Alert>
          )}
          {!goal && <KindChooser value={form.kind} onChange={(kind) => draft.change((now) => ofKind(now, kind))} />}
          <TextField
            label={t('goals.name')}
            placeholder={t(`goals.name.${form.kind}`)}
            value={form.title}
            onChange={(event) => put({ title: event.target.value })}
            error={problems.title !== undefined}
            helperText={problems.title && t(problems.title)}
            slotProps={{ htmlInput: { maxLength: 120 } }}
          />
          <KindFields form={form} put={put} problems={problems} />
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            <MoneyField
              label={form.kind === 'DEBT' ? t('goals.monthlyPayment') : t('goals.monthlyContribution')}
              value={form.monthlyContribution}
              onChange={(monthlyContribution) => put({ monthlyContribution })}
              currency={form.currency}
              problem={problems.monthlyContribution && t(problems.monthlyContribution)}
            />
            <TextField
              label={t('goals.contributionDay')}
              value={form.contributionDay}
              onChange={(event) => put({ contributionDay: event.target.value })}
              error={problems.contributionDay !== undefined}
              helperText={problems.contributionDay ? t(problems.contributionDay) : t('goals.contributionDayHelp')}
              slotProps={{ htmlInput: { inputMode: 'numeric' } }}
              sx={{ maxWidth: { sm: 180 } }}
            />
          </Stack>
          <TextField
            select
            label={t('goals.account')}
            value={fitting.some(({ id }) => id === form.accountId) ? form.accountId : ''}
            onChange={(event) => put({ accountId: event.target.value })}
            helperText={t('goals.accountHelp')}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{t('goals.account.none')}</MenuItem>
            {fitting.map((account) => (
              <MenuItem key={account.id} value={account.id}>
                {account.name}
              </MenuItem>
            ))}
          </TextField>
          <IconField value={form.icon} onChange={(icon) => put({ icon })} />
          <Button
            size="small"
            color="inherit"
            aria-expanded={more || hidden !== undefined}
            onClick={() => setMore(!more)}
            sx={{ alignSelf: 'flex-start' }}
          >
            {more ? t('goals.less') : t('goals.more')}
          </Button>
          <Collapse in={more || hidden !== undefined} unmountOnExit>
            <Stack spacing={2} sx={{ pt: 1 }}>
              <MoreFields form={form} put={put} problems={problems} editing={goal !== null} />
            </Stack>
          </Collapse>
          {conflict ? (
            <ConflictNotice
              failure={conflict}
              onOverwrite={(version) => void save.run(form, version)}
              onReload={() => {
                save.forget();
                void onReload().then((fresh) => {
                  draft.clear();
                  if (fresh) draft.change(() => goalOf(fresh, locale));
                });
              }}
            />
          ) : (
            <FailureNotice failure={save.failure} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" form="goal-form" variant="contained" loading={save.busy}>
          {t('action.save')}
        </Button>
      </DialogActions>
    </>
  );
}
