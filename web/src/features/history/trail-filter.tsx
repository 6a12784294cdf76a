import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { addDays } from '../../days/plain-day';
import type { AuditFilter } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { knownActions } from './known-actions';
import { useHistoryWords } from './use-history-words';

interface Props {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
  onChange: (filter: AuditFilter) => void;
  /** Asked while somebody types a name, where there are too many people to list. */
  onSearchPeople?: (text: string) => void;
}

/** From when, until when, who, and what: each change is in the address at once. */
export function TrailFilter({ filter, people, onChange, onSearchPeople }: Props) {
  const { t } = useMessages();
  const words = useHistoryWords();
  const actions = [...knownActions].sort((a, b) => words.action(a).localeCompare(words.action(b)));
  const put = (part: { [K in keyof AuditFilter]?: AuditFilter[K] | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value)));
  const chosen = people.find(({ id }) => id === filter.userId);
  const person = chosen ?? (filter.userId ? { id: filter.userId, name: `…${filter.userId.slice(-6)}` } : null);
  return (
    <Box
      role="search"
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'center',
        gridTemplateColumns: { xs: '1fr 1fr', md: '160px 160px 1fr 1fr auto' },
      }}
    >
      <TextField
        label={t('history.from')}
        type="date"
        value={filter.from ?? ''}
        onChange={(event) => put({ from: event.target.value || undefined })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        label={t('history.until')}
        type="date"
        value={filter.to ? addDays(filter.to, -1) : ''}
        onChange={(event) => put({ to: event.target.value ? addDays(event.target.value, 1) : undefined })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Autocomplete
        options={person && !chosen ? [person, ...people] : [...people]}
        value={person}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        {...(onSearchPeople
          ? {
              filterOptions: (all: { id: string; name: string }[]) => all,
              onInputChange: (_event: unknown, text: string, reason: string) => {
                if (reason === 'input') onSearchPeople(text);
              },
            }
          : {})}
        onChange={(_event, next) => put({ userId: next?.id })}
        renderInput={(params) => (
          <TextField {...params} label={t('history.actor')} placeholder={t('history.anybody')} />
        )}
      />
      <Autocomplete
        options={actions}
        value={actions.find((each) => each === filter.action) ?? null}
        getOptionLabel={words.action}
        onChange={(_event, next) => put({ action: next ?? undefined })}
        renderInput={(params) => (
          <TextField {...params} label={t('history.action')} placeholder={t('history.anyAction')} />
        )}
      />
      {Object.keys(filter).length > 0 && <Button onClick={() => onChange({})}>{t('history.clear')}</Button>}
    </Box>
  );
}
