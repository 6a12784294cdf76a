import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { runtimeConfig, type RuntimeConfig } from '../../config/runtime-config';
import { useMessages } from '../../messages/use-messages';

/** In a demonstration: its accounts, one press to fill them in. Nothing anywhere else. */
export function DemoAccounts({ onPick }: { onPick: (account: { email: string; password: string }) => void }) {
  const { t } = useMessages();
  const [config, setConfig] = useState<RuntimeConfig | null>(null);
  useEffect(() => {
    runtimeConfig().then(setConfig, () => undefined);
  }, []);
  if (!config?.demo || !config.demoAccounts?.length) return null;
  return (
    <Box component="section" aria-label={t('signIn.demo.title')} sx={{ borderTop: 1, borderColor: 'divider', pt: 2 }}>
      <Typography variant="caption" color="textSecondary">
        {t('signIn.demo.title')}
      </Typography>
      <Stack sx={{ mt: 1 }}>
        {config.demoAccounts.map((account) => (
          <Button
            key={account.email}
            color="inherit"
            onClick={() => onPick(account)}
            sx={{ justifyContent: 'space-between', gap: 2, px: 1, mx: -1 }}
          >
            <span>{account.name}</span>
            <Typography component="span" variant="caption" color="textSecondary" noWrap>
              {account.email}
            </Typography>
          </Button>
        ))}
      </Stack>
      <Typography variant="caption" color="textSecondary" sx={{ display: 'block', mt: 1 }}>
        <Link href="/buzon">{t('signIn.demo.mail')}</Link>
      </Typography>
    </Box>
  );
}
