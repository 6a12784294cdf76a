import { type Period, type PlainDate, monthPeriod, previousPeriod } from '@parfinanciero/kit';
import type { Choice } from './choice.js';
import { findPeriod } from './find-period.js';
import { folded, singular } from './folded.js';
import { type LedgerCategory, matchCategory } from './match-category.js';
import type { OperationId } from './operations.js';

/** Expenses that are named where many are asked for. */
const SEVERAL = 3;

/** What a question sounds like, in Spanish and English, folded. The first that fits is meant. */
const SOUNDS: readonly (readonly [OperationId, RegExp])[] = [
  ['GOALS', /\b(?:metas?|goals?|objetivos?)\b|\bfaltan? para\b|\bleft to reach\b/u],
  ['BUDGETS', /\bpresupuest|\bbudget|\bpuedo gastar\b|\bcan i (?:still )?spend\b|\bleft (?:for|to spend)\b/u],
  [
    'UPCOMING',
    /\b(?:proxim|siguient|pendient)\w* (?:pagos?|cuentas?|facturas?|cobros?|vencimientos?|gastos?)\b|\b(?:pagos?|cuentas?|facturas?|gastos?) (?:proxim|pendient|que vienen)|\bvencen?\b|\b(?:tengo que|debo|por) pagar\b|\bupcoming\b|\bdue\b|\bnext (?:bills?|payments?)\b|\bhave to pay\b/u,
  ],
  [
    'COMPARISON',
    /\bcompar|\bversus\b|\bvs\b|\b(?:mas|menos) (?:\w+ ){0,3}que (?:en )?(?:el|la|los|las|antes|ayer)\b|\bfrente al?\b|\brespecto\b|\bdiferencia\b|\b(?:more|less)(?: \w+){0,4} than\b/u,
  ],
  [
    'BIGGEST_EXPENSES',
    /\b(?:gastos?|compras?|pagos?) mas (?:grand|alt|car|fuert)|\bmayor(?:es)? (?:gastos?|compras?|pagos?)\b|\bmas caro\b|\b(?:biggest|largest|highest|most expensive)(?: \w+)? (?:expense|purchase|payment|spending|transaction)/u,
  ],
  [
    'TOP_CATEGORIES',
    /\b(?:en que|a donde|donde)(?: \w+){0,2} (?:gast|va|fue|ido|yendo)|\bcategorias?\b|\bspen[dt](?: \w+)? (?:the )?most\b|\bwhere (?:does|did|do|has|is)(?: \w+){0,2} money\b|\bcategor(?:y|ies)\b/u,
  ],
  [
    'BALANCE',
    /\bsaldos?\b|\bbalances?\b|\bcuant\w* (?:\w+ )?(?:tengo|hay)\b|\bdo i have\b|\bmis cuentas\b|\bmy accounts?\b/u,
  ],
  [
    'SAVINGS',
    /\bahorr|\bsobr[oa]|\b(?:me|nos) qued|\bneto\b|\bnet\b|\bsav(?:e|ed|ing)|\bleft over\b|\bkeep\b|\bkept\b/u,
  ],
  [
    'INCOME',
    /\bingres|\bgan(?:e|ado|amos)\b|\brecib|\bcobre\b|\bentr(?:o|aron|ado)\b|\bearn|\bincome\b|\breceiv|\bgot paid\b/u,
  ],
  ['SPENDING', /\bgast|\bpag(?:ue|o|ado|amos|aste)\b|\bcompr|\bcost|\bspen[dt]|\bpaid\b|\bpay\b|\bbought\b|\bconsum/u],
];

/** Words that say nothing of whom or what. */
const EMPTY = new Set(
  (
    'a al algo ano anos cada como con cual cuales cuando cuanta cuanto cuantos cuantas de del dia dias dime dinero donde e el ella en es esa ese eso ' +
    'esta estas este esto estos fue fueron ha hace han hay he hemos la las le les lo los luego mas me mes meses mi mis mio mucho muestra no nos o para pero ' +
    'pesos plata por porfa favor pues que quiero saber se ser si sin sobre son su sus te tengo todo toda todos total tu un una unos y ya yo ' +
    'about all an and any are at by can could did do does during for from had has have how i in is it last me money month months much my of on or our ' +
    'please show since so tell than that the this through to too total until up was we week weeks were what when where which who with would year years you your ' +
    'gasto gastos gastado gaste gastar gastamos gastaste gastan pago pagos pagado pague pagar pagamos compra compras compre comprado costo cuesta consumo consumido ' +
    'spend spent spending expense expenses pay paid payment payments buy bought purchase purchases cost costs hasta ahora semana semanas ' +
    'cuenta cuentas saldo saldos account accounts balance balances meta metas goal goals objetivo objetivos van voy va doing'
  ).split(' '),
);

/** What is left of a question when its time and its little words are gone, as it was written: a name, perhaps. */
function namedIn(question: string, periodWords: string): string | null {
  const times = new Set(periodWords.split(' '));
  const words = (question.match(/[\p{L}\p{N}][\p{L}\p{N}&'’.-]*/gu) ?? []).filter((word) => {
    const plain = folded(word);
    return plain !== '' && !EMPTY.has(plain) && !times.has(plain);
  });
  const name = words.join(' ').replace(/[.’'-]+$/u, '');
  return words.length >= 1 && words.length <= 4 && name.length >= 2 && name.length <= 80 ? name : null;
}

const standsBefore = (of: Period, today: PlainDate): Period =>
  of.end <= today && previousPeriod(monthPeriod(today.slice(0, 7))).start === of.start
    ? monthPeriod(today.slice(0, 7))
    : of;

/**
 * What a question in Spanish or English asks for, by its keywords, the time and the category that it names. Null: it isn't
 * understood. Without a time, this month is meant.
 */
export function chooseByRules(
  question: string,
  { today, categories }: { readonly today: PlainDate; readonly categories: readonly LedgerCategory[] },
): Choice | null {
  const text = folded(question);
  const time = findPeriod(text, today);
  const rest = time ? text.replace(time.words, ' ') : text;
  const category = matchCategory(rest, categories)?.category ?? null;
  const sounds = SOUNDS.find(([, sound]) => sound.test(text))?.[0];
  const standing = sounds === 'SAVINGS' && category !== null && /\bqued|\bleft\b/u.test(text) ? 'BUDGETS' : sounds;
  // Just a category, with or without a time: what was spent on it.
  const meant = standing ?? (category ? 'SPENDING' : undefined);
  if (meant === undefined) return null;
  const thisMonth = monthPeriod(today.slice(0, 7));
  const period = time?.period ?? thisMonth;
  const named = namedIn(question, time?.words ?? '');
  const choice: Choice = { operation: meant, period, category, payee: null, account: named, goal: named, count: 1 };
  if (meant === 'SPENDING' && category === null && named !== null)
    return { ...choice, operation: 'PAID_TO', payee: named };
  // "More than last month?" is asked of this one.
  if (meant === 'COMPARISON') return { ...choice, period: standsBefore(period, today) };
  const several = text
    .split(' ')
    .some(
      (word) => singular(word) !== word && /^(?:gasto|compra|pago|expense|purchase|payment|transaction)s$/u.test(word),
    );
  return meant === 'BIGGEST_EXPENSES' ? { ...choice, count: several ? SEVERAL : 1 } : choice;
}
