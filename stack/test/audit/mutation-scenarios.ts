import { setTimeout as delay } from 'node:timers/promises';
import type { Actor } from './actor.js';
import { whitePicture } from './white-picture.js';

/** Who acts in the scenarios, and what the earlier ones have left for the later ones. */
export interface Stage {
  readonly ana: Actor;
  readonly admin: Actor;
  /** Signs somebody new in. */
  newcomer(email: string): Promise<Actor>;
  readonly made: Map<string, string>;
}

/** What a mutation does, once, successfully. Run in the order in which they stand here. */
export interface Scenario {
  readonly run: (stage: Stage) => Promise<unknown>;
  /** The action in the audit trail, where it is not the field's own name. */
  readonly action?: string;
}

const DAY = '2026-11-10';
const CSV = 'Fecha,Descripción,Valor\n2026-11-01,Mercado La 14,-45900\n2026-11-02,Nómina,2500000\n';

const idOf = (value: unknown): string => (value as { id: string }).id;

async function categoryOf({ ana }: Stage, flow: string): Promise<string> {
  const { ledger } = (await ana.ask('query ($id: ID!) { ledger(id: $id) { categories { id flow system } } }', {
    id: ana.ledgerId,
  })) as { ledger: { categories: { id: string; flow: string; system: boolean }[] } };
  return ledger.categories.find((category) => category.flow === flow && !category.system)?.id ?? '';
}

async function entryOf(stage: Stage, payee: string): Promise<string> {
  const lines = [{ categoryId: await categoryOf(stage, 'SPENDING'), amount: '1000', flow: 'SPENDING' }];
  const input = { ledgerId: stage.ana.ledgerId, bookedOn: DAY, payee, lines };
  return idOf(await stage.ana.does('recordTransaction', 'RecordTransactionInput', input));
}

/** A receipt that was looked at and could not be read. */
async function receiptOf(stage: Stage): Promise<string> {
  const { ana, made } = stage;
  const picture = new Uint8Array(whitePicture(300, 300 + made.size));
  const fileId = await ana.upload('receipt', 'recibo.png', picture, 'image/png');
  const receiptId = idOf(await ana.does('scanReceipt', 'ScanReceiptInput', { fileId }));
  for (let tries = 0; tries < 300; tries += 1) {
    const { receipt } = (await ana.ask('query ($id: ID!) { receipt(id: $id) { status } }', { id: receiptId })) as {
      receipt: { status: string };
    };
    if (!['QUEUED', 'READING'].includes(receipt.status)) return receiptId;
    await delay(100);
  }
  throw new Error('a receipt was not read in time');
}

/** The first stream, or the first insight, of the household. */
async function firstOf({ ana }: Stage, list: 'streams' | 'insights'): Promise<string> {
  const { ledger } = (await ana.ask(`query ($id: ID!) { ledger(id: $id) { ${list} { id } } }`, {
    id: ana.ledgerId,
  })) as {
    ledger: Record<string, { id: string }[]>;
  };
  return ledger[list]?.[0]?.id ?? '';
}

const keep =
  (name: string, run: (stage: Stage) => Promise<unknown>) =>
  async (stage: Stage): Promise<void> => {
    stage.made.set(name, idOf(await run(stage)));
  };
const kept = ({ made }: Stage, name: string): string => {
  const id = made.get(name);
  if (id === undefined) throw new Error(`${name} was not made`);
  return id;
};
const inLedger = ({ ana }: Stage, input: Record<string, unknown>) => ({ ledgerId: ana.ledgerId, ...input });

/** One for each mutation of the graph. A mutation without one here fails the test that reads this. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  // identity: oneself and one's ledgers
  acceptTerms: { run: ({ ana }) => ana.ask('mutation { acceptTerms(version: "2026-11") { id } }') },
  updateProfile: { run: ({ ana }) => ana.does('updateProfile', 'UpdateProfileInput', { name: 'Ana María' }) },
  setUpLedger: {
    run: (stage) => stage.ana.does('setUpLedger', 'SetUpLedgerInput', inLedger(stage, { name: 'Casa Rojas' })),
  },
  createLedger: {
    run: ({ ana }) => ana.does('createLedger', 'CreateLedgerInput', { name: 'Taller', referenceCurrency: 'COP' }),
  },
  inviteMember: {
    async run(stage) {
      const input = inLedger(stage, { email: 'socia@example.org', permission: 'VIEWER' });
      await stage.ana.does('inviteMember', 'InviteMemberInput', input);
      stage.made.set('companion', (await stage.newcomer('socia@example.org')).userId);
    },
  },
  changeMember: {
    run: (stage) =>
      stage.ana.does(
        'changeMember',
        'MemberInput',
        inLedger(stage, { userId: kept(stage, 'companion'), permission: 'EDITOR' }),
      ),
  },
  removeMember: {
    run: (stage) =>
      stage.ana.does('removeMember', 'MemberInput', inLedger(stage, { userId: kept(stage, 'companion') }), ''),
  },
  // expenses: accounts, categories, transactions
  createAccount: {
    run: keep('account', (stage) =>
      stage.ana.does(
        'createAccount',
        'CreateAccountInput',
        inLedger(stage, { name: 'Alcancía', kind: 'SAVINGS', currency: 'COP' }),
      ),
    ),
  },
  updateAccount: {
    run: (stage) =>
      stage.ana.does('updateAccount', 'UpdateAccountInput', { accountId: kept(stage, 'account'), name: 'Marranito' }),
  },
  createCategory: {
    run: keep('category', (stage) =>
      stage.ana.does('createCategory', 'CreateCategoryInput', inLedger(stage, { name: 'Plantas', flow: 'SPENDING' })),
    ),
  },
  updateCategory: {
    run: (stage) =>
      stage.ana.does('updateCategory', 'UpdateCategoryInput', { categoryId: kept(stage, 'category'), name: 'Matas' }),
  },
  recordTransaction: {
    async run(stage) {
      stage.made.set('transaction', await entryOf(stage, 'Panadería'));
    },
  },
  editTransaction: {
    run: (stage) =>
      stage.ana.does('editTransaction', 'EditTransactionInput', {
        transactionId: kept(stage, 'transaction'),
        note: 'pan y leche',
      }),
  },
  deleteTransaction: {
    run: (stage) =>
      stage.ana.does('deleteTransaction', 'TransactionRefInput', { transactionId: kept(stage, 'transaction') }),
  },
  restoreTransaction: {
    run: (stage) =>
      stage.ana.does('restoreTransaction', 'TransactionRefInput', { transactionId: kept(stage, 'transaction') }),
  },
  recordTransfer: {
    async run(stage) {
      const { ledger } = (await stage.ana.ask(
        'query ($id: ID!) { ledger(id: $id) { accounts { id name currency } } }',
        { id: stage.ana.ledgerId },
      )) as { ledger: { accounts: { id: string; currency: string }[] } };
      const from = ledger.accounts.find(({ id, currency }) => currency === 'COP' && id !== kept(stage, 'account'));
      const input = { fromAccountId: from?.id, toAccountId: kept(stage, 'account'), amount: '5000', bookedOn: DAY };
      await stage.ana.does('recordTransfer', 'RecordTransferInput', inLedger(stage, input));
    },
  },
  // expenses: imports
  startImport: {
    run: keep('import', async (stage) => {
      const fileId = await stage.ana.upload('import', 'banco.csv', new TextEncoder().encode(CSV), 'text/csv');
      return stage.ana.does(
        'startImport',
        'StartImportInput',
        inLedger(stage, { fileId, accountId: kept(stage, 'account') }),
      );
    }),
  },
  adjustImport: {
    run: (stage) =>
      stage.ana.does('adjustImport', 'AdjustImportInput', {
        importId: kept(stage, 'import'),
        accountId: kept(stage, 'account'),
      }),
  },
  confirmImport: {
    run: (stage) => stage.ana.does('confirmImport', 'ImportRefInput', { importId: kept(stage, 'import') }),
  },
  revertImport: {
    run: (stage) => stage.ana.does('revertImport', 'ImportRefInput', { importId: kept(stage, 'import') }),
  },
  restoreImport: {
    run: (stage) => stage.ana.does('restoreImport', 'ImportRefInput', { importId: kept(stage, 'import') }),
  },
  // expenses: receipts
  scanReceipt: {
    async run(stage) {
      stage.made.set('receipt', await receiptOf(stage));
    },
  },
  confirmReceipt: {
    run: (stage) =>
      stage.ana.does('confirmReceipt', 'ConfirmReceiptInput', {
        receiptId: kept(stage, 'receipt'),
        bookedOn: DAY,
        amount: '12000',
        currency: 'COP',
        accountId: kept(stage, 'account'),
      }),
  },
  discardReceipt: {
    run: async (stage) => stage.ana.does('discardReceipt', 'ReceiptRefInput', { receiptId: await receiptOf(stage) }),
  },
  // expenses: budgets
  setBudget: {
    run: keep('budget', (stage) =>
      stage.ana.does(
        'setBudget',
        'SetBudgetInput',
        inLedger(stage, { categoryId: kept(stage, 'category'), month: '2026-07', amount: '80000' }),
      ),
    ),
  },
  copyBudgets: {
    run: (stage) =>
      stage.ana.does('copyBudgets', 'CopyBudgetsInput', inLedger(stage, { month: '2026-08', basis: 'LAST_MONTH' })),
  },
  removeBudget: {
    run: (stage) => stage.ana.does('removeBudget', 'BudgetRefInput', { budgetId: kept(stage, 'budget') }, ''),
  },
  // goals
  createGoal: {
    run: keep('goal', (stage) =>
      stage.ana.does(
        'createGoal',
        'CreateGoalInput',
        inLedger(stage, { kind: 'SAVING', title: 'Nuquí', amount: '3000000', endsOn: '2027-12-01' }),
      ),
    ),
  },
  updateGoal: {
    run: (stage) =>
      stage.ana.does('updateGoal', 'UpdateGoalInput', { goalId: kept(stage, 'goal'), title: 'Ir a Nuquí' }),
  },
  contribute: {
    run: keep('contribution', (stage) =>
      stage.ana.does('contribute', 'ContributeInput', { goalId: kept(stage, 'goal'), amount: '50000' }),
    ),
  },
  withdraw: {
    run: (stage) => stage.ana.does('withdraw', 'ContributeInput', { goalId: kept(stage, 'goal'), amount: '10000' }),
  },
  removeContribution: {
    async run(stage) {
      const extra = await stage.ana.does('contribute', 'ContributeInput', {
        goalId: kept(stage, 'goal'),
        amount: '7000',
      });
      await stage.ana.does('removeContribution', 'ContributionRefInput', { contributionId: idOf(extra) });
    },
  },
  writeAdvice: {
    run: (stage) =>
      stage.ana.does('writeAdvice', 'WriteAdviceInput', { goalId: kept(stage, 'goal'), regenerate: true }),
  },
  changeGoalStatus: {
    run: (stage) =>
      stage.ana.does('changeGoalStatus', 'ChangeGoalStatusInput', { goalId: kept(stage, 'goal'), status: 'SUSPENDED' }),
  },
  archiveGoal: {
    run: (stage) => stage.ana.does('archiveGoal', 'ArchiveGoalInput', { goalId: kept(stage, 'goal'), archived: true }),
  },
  // projections
  confirmStream: {
    run: keep('stream', async (stage) =>
      stage.ana.does('confirmStream', 'ConfirmStreamInput', {
        streamId: await firstOf(stage, 'streams'),
        amount: '45000',
      }),
    ),
  },
  undoStreamDecision: {
    run: (stage) => stage.ana.does('undoStreamDecision', 'StreamRefInput', { streamId: kept(stage, 'stream') }),
  },
  dismissStream: {
    run: (stage) => stage.ana.does('dismissStream', 'StreamRefInput', { streamId: kept(stage, 'stream') }),
  },
  setAsideTransaction: {
    action: 'set-aside',
    run: (stage) =>
      stage.ana.does('setAsideTransaction', 'SetAsideInput', {
        transactionId: kept(stage, 'transaction'),
        aside: true,
      }),
  },
  dismissInsight: {
    run: keep('insight', async (stage) =>
      stage.ana.does('dismissInsight', 'InsightRefInput', { insightId: await firstOf(stage, 'insights') }),
    ),
  },
  restoreInsight: {
    run: (stage) => stage.ana.does('restoreInsight', 'InsightRefInput', { insightId: kept(stage, 'insight') }),
  },
  writeNarrative: {
    run: (stage) =>
      stage.ana.does('writeNarrative', 'WriteNarrativeInput', inLedger(stage, { month: '2026-10' }), '{ text }'),
  },
  askQuestion: {
    run: (stage) =>
      stage.ana.does(
        'askQuestion',
        'AskQuestionInput',
        inLedger(stage, { question: '¿Cuánto gasté en octubre?' }),
        '{ text }',
      ),
  },
  // administration
  requestReport: {
    run: keep('report', (stage) =>
      stage.ana.does(
        'requestReport',
        'RequestReportInput',
        inLedger(stage, { kind: 'STATEMENT', format: 'CSV', month: '2026-10' }),
      ),
    ),
  },
  removeReport: {
    run: (stage) => stage.ana.does('removeReport', 'ReportRefInput', { reportId: kept(stage, 'report') }, ''),
  },
  verifyAudit: { run: ({ admin }) => admin.ask('mutation { verifyAudit { ok } }') },
  checkIntegrity: { run: ({ admin }) => admin.ask('mutation { checkIntegrity { ok } }') },
  setMaintenance: {
    async run({ admin }) {
      await admin.does('setMaintenance', 'SetMaintenanceInput', { on: true, message: 'un momento' }, '{ on }');
      await admin.does('setMaintenance', 'SetMaintenanceInput', { on: false }, '{ on }');
    },
  },
  // identity: people, by an administrator
  createUser: {
    run: keep('person', ({ admin }) =>
      admin.does('createUser', 'CreateUserInput', { email: 'nuevo@example.org', name: 'Nuevo' }),
    ),
  },
  changeUserRole: {
    run: (stage) =>
      stage.admin.does('changeUserRole', 'ChangeUserRoleInput', { userId: kept(stage, 'person'), role: 'ADMIN' }),
  },
  disableUser: {
    run: (stage) => stage.admin.does('disableUser', 'UserRefInput', { userId: kept(stage, 'person') }),
  },
  enableUser: { run: (stage) => stage.admin.does('enableUser', 'UserRefInput', { userId: kept(stage, 'person') }) },
  deleteUser: {
    run: (stage) =>
      stage.admin.does('deleteUser', 'DeleteUserInput', {
        userId: kept(stage, 'person'),
        confirm: 'nuevo@example.org',
      }),
  },
  deleteMe: {
    async run(stage) {
      const leaver = await stage.newcomer('sale@example.org');
      await leaver.does('deleteMe', 'DeleteMeInput', { confirm: 'sale@example.org' });
    },
  },
  revokeSessions: { run: ({ ana }) => ana.ask('mutation { revokeSessions }') },
};
