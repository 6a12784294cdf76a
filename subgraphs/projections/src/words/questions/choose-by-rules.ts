import { type Period, type PlainDate, monthPeriod, previousPeriod } from '@parfinanciero/kit';
import type { Choice } from './choice.js';
import { findPeriod, findTwoPeriods } from './find-period.js';
import { folded } from './folded.js';
import { type LedgerCategory, matchCategory } from './match-category.js';
import type { OperationId } from './operations.js';

/** Expenses that are named where many are asked for. */
const SEVERAL = 3;
const MOST = 5;

/** What a question sounds like, in Spanish and English, folded. The first that fits is meant. */
const SOUNDS: readonly (readonly [OperationId, RegExp])[] = [
  [
    'GOALS',
    /\b(?:metas?|goals?|objetivos?)\b|\bfaltan? para\b|\bahorrad[oa]s? para\b|\bleft to reach\b|\bsav(?:ed|ing) for\b|\bon track\b/u,
  ],
  ['BUDGETS', /\bpresupuest|\bbudget|\bpuedo gastar\b|\bcan i (?:still )?spend\b|\bleft (?:for|to spend)\b/u],
  [
    'UPCOMING',
    /\b(?:proxim|siguient|pendient)\w* (?:pagos?|cuentas?|facturas?|cobros?|vencimientos?|gastos?)\b|\b(?:pagos?|cuentas?|facturas?|gastos?) (?:proxim|pendient|que vienen)|\bvencen?\b|\b(?:pagos?|cobros?|cuentas?|facturas?|gastos?)(?: \w+)? vienen\b|\bcuando (?:\w+ ){0,2}(?:pago|debo|toca|hay que)\b|\bwhen (?:is|are|do i)\b|\b(?:tengo que|debo|por) pagar\b|\bupcoming\b|\bdue\b|\bnext (?:bills?|payments?)\b|\bhave to pay\b/u,
  ],
  [
    'COMPARISON',
    /\bcompar|\bversus\b|\bvs\b|\b(?:mas|menos) (?:\w+ ){0,3}que (?:en )?(?:el|la|los|las|antes|ayer)\b|\b(?:mas|menos)\b.* que en\b|\bfrente al?\b|\brespecto\b|\bdiferencia\b|\b(?:more|less)(?: \w+){0,4} than\b/u,
  ],
  [
    'BIGGEST_EXPENSES',
    /\b(?:gastos?|compras?|pagos?) mas (?:grand|alt|car|fuert)|\bmayor(?:es)? (?:gastos?|compras?|pagos?)\b|\bmas car[oa]\b|\btop \w+ (?:gasto|compra|pago|expense|purchase|payment)|\b(?:biggest|largest|highest|most expensive)(?: \w+)? (?:expense|purchase|payment|spending|transaction)/u,
  ],
  [
    'TOP_CATEGORIES',
    /\b(?:en que|a donde|donde)(?: \w+){0,2} (?:gast|va|fue|ido|yendo)|\bcategorias?\b|\bspen[dt](?: \w+)? (?:the )?most\b|\bwhere (?:does|did|do|has|is)(?: \w+){0,2} money\b|\bcategor(?:y|ies)\b/u,
  ],
  [
    'BALANCE',
    /\bsaldos?\b|\bbalances?\b|\bcuant\w* (?:\w+ )?(?:tengo|hay)\b|\bdo i have\b|\bcuanto debo\b|\bdo i owe\b|\bmis cuentas\b|\bmy accounts?\b/u,
  ],
  [
    'SAVINGS',
    /\bahorr|\bsobr[oa]|\b(?:me|nos) qued|\bneto\b|\bnet\b|\bsav(?:e|ed|ing)|\bleft over\b|\bkeep\b|\bkept\b/u,
  ],
  [
    'INCOME',
    /\bingres|\bgan(?:e|ado|amos)\b|\brecib|\bcobre\b|\bentr(?:o|aron|ado)\b|\bearn|\bincome\b|\breceiv|\bgot paid\b|\bpagaron\b|\b(?:did|do|have) (?:i|we) ma[dk]e\b/u,
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

/** Before whom money goes to, or what it is for. */
const TOWARDS = new Set('a al con de del en para at for from on to with'.split(' '));

/** The words of a question as they are written, without its time and its little words. */
function namesIn(question: string, periodWords: string): { readonly word: string; readonly pointed: boolean }[] {
  const times = new Set(periodWords.split(' '));
  const all = question.match(/[\p{L}\p{N}][\p{L}\p{N}&'’.-]*/gu) ?? [];
  return all.flatMap((word, index) => {
    const plain = folded(word);
    if (plain === '' || EMPTY.has(plain) || times.has(plain)) return [];
    // The article is no name: "en el Éxito".
    const before = all.slice(Math.max(0, index - 2), index).map(folded);
    const last = /^(?:el|la|los|las|the)$/u.test(before.at(-1) ?? '') ? before.at(-2) : before.at(-1);
    return [{ word, pointed: TOWARDS.has(last ?? '') || (index > 0 && /^\p{Lu}/u.test(word)) }];
  });
}

const joinedName = (words: readonly string[]): string | null => {
  const name = words.join(' ').replace(/[.’'-]+$/u, '');
  return words.length >= 1 && words.length <= 4 && name.length >= 2 && name.length <= 80 ? name : null;
};

/** As many as are asked for by a number, 1–5; `several` where there is only a plural. */
function countIn(text: string): number {
  const number = /\b(\d)\b|\b(?:dos|two)\b|\b(?:tres|three)\b|\b(?:cuatro|four)\b|\b(?:cinco|five)\b/u.exec(text);
  const told =
    number?.[1] ??
    String(
      ['dos two', 'tres three', 'cuatro four', 'cinco five'].findIndex((words) =>
        words.split(' ').includes(number?.[0] ?? ''),
      ) + 2,
    );
  if (number) return Math.min(Math.max(Number(told), 1), MOST);
  const several = text
    .split(' ')
    .some((word) => /^(?:gasto|compra|pago|expense|purchase|payment|transaction)s$/u.test(word));
  return several ? SEVERAL : 1;
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
  const names = namesIn(question, time?.words ?? '');
  const named = joinedName(names.map(({ word }) => word));
  const choice: Choice = {
    operation: meant,
    period,
    against: null,
    category,
    payee: null,
    account: named,
    goal: named,
    count: countIn(rest),
  };
  if (meant === 'SPENDING' && category === null) {
    const payee = joinedName(names.slice(names.findIndex(({ pointed }) => pointed)).map(({ word }) => word));
    const isNamed = payee !== null && names.some(({ pointed }) => pointed);
    return isNamed ? { ...choice, operation: 'PAID_TO', payee } : choice;
  }
  if (meant !== 'COMPARISON') return choice;
  const two = findTwoPeriods(text, today);
  // "More than last month?" is asked of this one.
  return two ? { ...choice, period: two[0], against: two[1] } : { ...choice, period: standsBefore(period, today) };
}
