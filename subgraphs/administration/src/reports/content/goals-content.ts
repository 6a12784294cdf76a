import { localIn } from '@parfinanciero/kit';
import { dateText, moneyText, shareText } from '../cell-text.js';
import { filled, reportMessages } from '../messages.js';
import type { GoalsLedger, ReportedContribution, ReportedGoal } from '../operations/read-goals.js';
import { rowsAtHand, type Mark, type ReportContent, type ReportLanguage, type Row } from '../report-content.js';

export interface GoalsReading {
  readonly ledger: GoalsLedger;
  readonly contributions: (goalId: string) => AsyncIterable<readonly ReportedContribution[]>;
}

export interface GoalsFrame {
  /** Half-open; null at an end that is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly language: ReportLanguage;
  readonly now: Date;
}

/** Each goal with how far it is, how fast it goes, and what came in. */
export function goalsContent({ ledger, contributions }: GoalsReading, frame: GoalsFrame): ReportContent {
  const { language, from, to, now } = frame;
  const texts = reportMessages[language];
  const made = localIn(ledger.zone, now);
  const goals = ledger.goals ?? [];
  const period =
    from === null && to === null
      ? texts.contributionsAll
      : filled(texts.contributionsFromTo, {
          from: from ? dateText(from, language) : texts.none,
          to: to ? dateText(to, language) : dateText(made.date, language),
        });
  const marks = goals.slice(0, 20).map(({ title, share, progress, target }): Mark => ({
    label: title,
    text: `${shareText(share, language)}`,
    share: progress.minor >= target.minor ? 1 : share,
  }));
  const spoken = goals
    .map(
      ({ title, share, progress, target }) =>
        `${title}: ${moneyText(progress, language)} / ${moneyText(target, language)} (${shareText(share, language)})`,
    )
    .join('; ');
  return {
    language,
    title: texts.goalsTitle,
    subtitle: ledger.name,
    facts: [
      { label: texts.ledger, value: ledger.name },
      { label: texts.contributions, value: period },
    ],
    madeAt: `${made.date} ${made.time}`,
    zone: ledger.zone,
    blocks: [
      { kind: 'heading', text: texts.goalsSummary },
      {
        kind: 'bars',
        title: texts.progress,
        alt: filled(texts.chartAlt, { title: texts.progress, marks: spoken }),
        marks,
      },
      {
        kind: 'table',
        name: texts.goalsSummary,
        columns: [
          { title: texts.goal, kind: 'text', weight: 26 },
          { title: texts.goalKind, kind: 'text', weight: 15 },
          { title: texts.goalStatus, kind: 'text', weight: 12 },
          { title: texts.target, kind: 'money', weight: 16 },
          { title: texts.progress, kind: 'money', weight: 16 },
          { title: texts.remaining, kind: 'money', weight: 16 },
        ],
        ...rowsAtHand(
          goals.map(({ title, kind, status, target, progress, remaining }): Row => [
            title,
            texts[kind],
            texts[status],
            target,
            progress,
            remaining,
          ]),
        ),
        empty: texts.noGoals,
      },
      ...(goals.length > 0 ? [{ kind: 'heading' as const, text: texts.paceTable }, paceTable(goals, language)] : []),
      { kind: 'heading', text: texts.contributions },
      { kind: 'note', text: period },
      {
        kind: 'table',
        name: texts.contributions,
        columns: [
          { title: texts.date, kind: 'date', weight: 14 },
          { title: texts.goal, kind: 'text', weight: 28 },
          { title: texts.note, kind: 'text', weight: 28 },
          { title: texts.source, kind: 'text', weight: 13 },
          { title: texts.amount, kind: 'money', weight: 18 },
        ],
        rows: contributionRows(goals, contributions, frame),
        empty: texts.noContributions,
      },
    ],
  };
}

function paceTable(goals: readonly ReportedGoal[], language: ReportLanguage) {
  const texts = reportMessages[language];
  const onTrack = (known: boolean | null | undefined): string =>
    known == null ? texts.none : known ? texts.yes : texts.no;
  return {
    kind: 'table' as const,
    name: texts.paceTable,
    columns: [
      { title: texts.goal, kind: 'text' as const, weight: 28 },
      { title: texts.by, kind: 'date' as const, weight: 14 },
      { title: texts.pace, kind: 'money' as const, weight: 17 },
      { title: texts.needed, kind: 'money' as const, weight: 17 },
      { title: texts.reaches, kind: 'date' as const, weight: 14 },
      { title: texts.onTrack, kind: 'text' as const, weight: 10 },
    ],
    ...rowsAtHand(
      goals.map(({ title, endsOn, pace }): Row => [
        title,
        endsOn,
        pace?.monthly ?? null,
        pace?.needed ?? null,
        pace?.reachesOn ?? null,
        onTrack(pace?.onTrack),
      ]),
    ),
    empty: texts.noGoals,
  };
}

async function* contributionRows(
  goals: readonly ReportedGoal[],
  contributions: GoalsReading['contributions'],
  { from, to, language }: GoalsFrame,
): AsyncGenerator<readonly Row[]> {
  const texts = reportMessages[language];
  for (const goal of goals) {
    for await (const batch of contributions(goal.id)) {
      const within = batch.filter(
        ({ bookedOn }) => (from === null || bookedOn >= from) && (to === null || bookedOn < to),
      );
      if (within.length > 0)
        yield within.map(({ bookedOn, note, source, amount }): Row => [
          bookedOn,
          goal.title,
          note ?? '',
          texts[source],
          amount,
        ]);
    }
  }
}
