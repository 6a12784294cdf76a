import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { GoalKind } from '../../generated/graphql';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { formatMoney, type MoneyLike } from '../../money/format-money';

interface Props {
  kind: GoalKind;
  title: string;
  share: number;
  progress: MoneyLike;
  target: MoneyLike;
  remaining: MoneyLike;
  /** With a mark at each quarter, and each quarter's amount below. */
  milestones?: readonly { share: number; amount: MoneyLike }[];
  /** Without what is missing. */
  brief?: boolean;
}

const percentOf = (locale: string) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

/** How far a goal has come: the bar, and the amounts in words. */
export function GoalProgress({ kind, title, share, progress, target, remaining, milestones, brief = false }: Props) {
  const { t, locale } = useMessages();
  const { referenceCurrency } = useLedger();
  const percent = percentOf(locale);
  const done = Math.min(1, Math.max(0, share));
  const words = {
    done: formatMoney(progress, locale),
    target: formatMoney(target, locale, { code: target.currency !== referenceCurrency }),
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 1, mb: 0.75 }}>
        <Typography variant="body2" sx={{ minWidth: 0 }}>
          {kind === 'DEBT' ? t('goals.paidOf', words) : t('goals.savedOf', words)}
        </Typography>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {percent.format(done)}
        </Typography>
      </Box>
      <Box
        role="progressbar"
        aria-label={t('goals.progressOf', { title })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
        sx={(theme) => ({
          position: 'relative',
          height: milestones ? 12 : 8,
          borderRadius: 6,
          bgcolor: theme.vars.palette.divider,
          overflow: 'hidden',
        })}
      >
        <Box
          sx={{
            width: `${done * 100}%`,
            height: '100%',
            bgcolor: 'primary.main',
            borderRadius: 6,
            transition: 'width 200ms',
          }}
        />
        {milestones?.slice(0, -1).map((each) => (
          <Box
            key={each.share}
            sx={{
              position: 'absolute',
              top: 0,
              bottom: 0,
              left: `calc(${each.share * 100}% - 1px)`,
              width: 2,
              bgcolor: 'background.paper',
            }}
          />
        ))}
      </Box>
      {milestones && (
        <Box
          component="ol"
          aria-label={t('goals.milestones')}
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            mt: 0.75,
            display: 'grid',
            gridTemplateColumns: `repeat(${milestones.length}, 1fr)`,
          }}
        >
          {milestones.map((each) => {
            const reached = share >= each.share;
            return (
              <Box
                component="li"
                key={each.share}
                sx={(theme) => ({
                  position: 'relative',
                  textAlign: 'right',
                  typography: 'caption',
                  color: reached ? theme.vars.palette.ledger.income : 'text.secondary',
                  fontWeight: reached ? 600 : 400,
                })}
              >
                {`${percent.format(each.share)}${reached ? ' ✓' : ''}`}
                <Box component="span" sx={{ display: { xs: 'none', sm: 'block' } }}>
                  {formatMoney(each.amount, locale)}
                </Box>
                {reached && (
                  <Box
                    component="span"
                    sx={{
                      position: 'absolute',
                      width: '1px',
                      height: '1px',
                      overflow: 'hidden',
                      clipPath: 'inset(50%)',
                    }}
                  >
                    {t('goals.reached')}
                  </Box>
                )}
              </Box>
            );
          })}
        </Box>
      )}
      {!brief && /[1-9]/u.test(remaining.amount) && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.75 }}>
          {kind === 'DEBT'
            ? t('goals.owed', { amount: formatMoney(remaining, locale) })
            : t('goals.missing', { amount: formatMoney(remaining, locale) })}
        </Typography>
      )}
    </Box>
  );
}
