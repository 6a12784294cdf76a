/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Maintenance {\n    maintenance {\n      on\n      message\n    }\n  }\n": typeof types.MaintenanceDocument,
    "\n  query App {\n    me {\n      id\n      acceptedTerms\n      language\n      role\n      ...FirstStart_user\n      ...UserMenu_user\n      defaultLedger {\n        id\n        name\n        zone\n        referenceCurrency\n        configured\n        permission\n        ...FirstStart_ledger\n      }\n    }\n  }\n": typeof types.AppDocument,
    "\n  fragment UserMenu_user on User {\n    id\n    name\n    lastname\n    email\n  }\n": typeof types.UserMenu_UserFragmentDoc,
    "\n  mutation SetLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      language\n    }\n  }\n": typeof types.SetLanguageDocument,
    "\n  query AccountPage {\n    me {\n      id\n      ...ProfileCard_user\n      ...ActivityCard_user\n      ...DeleteAccountCard_user\n    }\n  }\n": typeof types.AccountPageDocument,
    "\n  fragment ActivityCard_user on User {\n    id\n    auditTrail(first: 8) {\n      edges {\n        node {\n          id\n          ...TrailEntry\n        }\n      }\n    }\n  }\n": typeof types.ActivityCard_UserFragmentDoc,
    "\n  fragment DeleteAccountCard_user on User {\n    id\n    email\n    ledgers {\n      id\n      name\n    }\n  }\n": typeof types.DeleteAccountCard_UserFragmentDoc,
    "\n  mutation DeleteMe($input: DeleteMeInput!) {\n    deleteMe(input: $input) {\n      id\n      at\n      complete\n      services {\n        service\n        done\n        items {\n          kind\n          count\n        }\n      }\n    }\n  }\n": typeof types.DeleteMeDocument,
    "\n  fragment ProfileCard_user on User {\n    id\n    name\n    lastname\n    email\n    language\n  }\n": typeof types.ProfileCard_UserFragmentDoc,
    "\n  mutation SaveProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...ProfileCard_user\n    }\n  }\n": typeof types.SaveProfileDocument,
    "\n  mutation RevokeSessions {\n    revokeSessions\n  }\n": typeof types.RevokeSessionsDocument,
    "\n  query AdminAudit($search: String) {\n    auditChain {\n      ...ChainCard_chain @unmask\n    }\n    users(first: 20, search: $search) {\n      edges {\n        node {\n          id\n          name\n          lastname\n          email\n        }\n      }\n    }\n  }\n": typeof types.AdminAuditDocument,
    "\n  query AdminAuditPages($first: Int!, $after: String, $filter: AuditFilter) {\n    auditTrail(first: $first, after: $after, filter: $filter) {\n      edges {\n        node {\n          id\n          ...TrailEntry\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.AdminAuditPagesDocument,
    "\n  fragment ChainCard_chain on AuditChain {\n    entries\n    head\n    checkpoint {\n      position\n      at\n    }\n    lastVerified {\n      at\n      ok\n      entries\n      firstBroken\n    }\n  }\n": typeof types.ChainCard_ChainFragmentDoc,
    "\n  mutation VerifyAudit {\n    verifyAudit {\n      at\n      ok\n      entries\n      firstBroken\n    }\n  }\n": typeof types.VerifyAuditDocument,
    "\n  mutation CreateUser($input: CreateUserInput!) {\n    createUser(input: $input) {\n      ...AdminPerson\n    }\n  }\n": typeof types.CreateUserDocument,
    "\n  mutation DeleteUser($input: DeleteUserInput!) {\n    deleteUser(input: $input) {\n      id\n      at\n      complete\n      services {\n        service\n        done\n        items {\n          kind\n          count\n        }\n      }\n    }\n  }\n": typeof types.DeleteUserDocument,
    "\n  fragment AdminPerson on User {\n    id\n    name\n    lastname\n    email\n    role\n    status\n    version\n    createdAt\n  }\n": typeof types.AdminPersonFragmentDoc,
    "\n  query AdminPeople($first: Int!, $after: String, $search: String, $role: Role, $status: PersonStatus) {\n    users(first: $first, after: $after, search: $search, role: $role, status: $status) {\n      totalCount\n      edges {\n        node {\n          id\n          ...AdminPerson\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.AdminPeopleDocument,
    "\n  mutation ChangeUserRole($input: ChangeUserRoleInput!) {\n    changeUserRole(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n": typeof types.ChangeUserRoleDocument,
    "\n  mutation DisableUser($input: UserRefInput!) {\n    disableUser(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n": typeof types.DisableUserDocument,
    "\n  mutation EnableUser($input: UserRefInput!) {\n    enableUser(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n": typeof types.EnableUserDocument,
    "\n  fragment IntegrityCard_system on System {\n    id\n    integrity {\n      at\n      ok\n      findings\n    }\n  }\n": typeof types.IntegrityCard_SystemFragmentDoc,
    "\n  mutation CheckIntegrity {\n    checkIntegrity {\n      at\n      ok\n      findings\n    }\n  }\n": typeof types.CheckIntegrityDocument,
    "\n  fragment MaintenanceCard_maintenance on Maintenance {\n    on\n    message\n    since\n    by {\n      id\n      name\n      lastname\n    }\n  }\n": typeof types.MaintenanceCard_MaintenanceFragmentDoc,
    "\n  mutation SetMaintenance($input: SetMaintenanceInput!) {\n    setMaintenance(input: $input) {\n      on\n    }\n  }\n": typeof types.SetMaintenanceDocument,
    "\n  fragment ServicesCard_system on System {\n    id\n    lag {\n      consumer\n      source\n      events\n    }\n    identity {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    expenses {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    goals {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    dashboard {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    administration {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n  }\n": typeof types.ServicesCard_SystemFragmentDoc,
    "\n  query AdminSystem {\n    maintenance {\n      ...MaintenanceCard_maintenance @unmask\n    }\n    system {\n      id\n      version\n      startedAt\n      ...ServicesCard_system\n      ...IntegrityCard_system\n    }\n  }\n": typeof types.AdminSystemDocument,
    "\n  query AdminTrends($from: PlainDate, $to: PlainDate) {\n    trends(from: $from, to: $to) {\n      day\n      registrations\n      activePeople\n      imports\n      scans\n      aiTokens\n      errors\n    }\n  }\n": typeof types.AdminTrendsDocument,
    "\n  query Budgets($ledgerId: ID!, $month: String!, $period: PeriodInput) {\n    ledger(id: $ledgerId) {\n      id\n      categories {\n        id\n        key\n        name\n        flow\n        parentId\n      }\n      budgets(month: $month) {\n        id\n        version\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n        }\n      }\n      dashboard(period: $period) {\n        revision\n        referenceCurrency\n        categories(flow: SPENDING) {\n          currency\n          amount {\n            amount\n            currency\n          }\n          category {\n            id\n          }\n        }\n        budgets {\n          state\n          category {\n            id\n          }\n          amount {\n            amount\n            currency\n          }\n          spent {\n            amount\n            currency\n          }\n          expected {\n            amount\n            currency\n          }\n        }\n      }\n    }\n  }\n": typeof types.BudgetsDocument,
    "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      id\n      version\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n": typeof types.SetBudgetDocument,
    "\n  mutation RemoveBudget($input: BudgetRefInput!) {\n    removeBudget(input: $input)\n  }\n": typeof types.RemoveBudgetDocument,
    "\n  mutation CopyBudgets($input: CopyBudgetsInput!) {\n    copyBudgets(input: $input) {\n      id\n    }\n  }\n": typeof types.CopyBudgetsDocument,
    "\n  fragment FirstStart_user on User {\n    id\n    name\n    acceptedTerms\n  }\n": typeof types.FirstStart_UserFragmentDoc,
    "\n  fragment FirstStart_ledger on Ledger {\n    id\n    version\n    configured\n    zone\n    referenceCurrency\n  }\n": typeof types.FirstStart_LedgerFragmentDoc,
    "\n  mutation FirstStartProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      lastname\n      language\n    }\n  }\n": typeof types.FirstStartProfileDocument,
    "\n  mutation FirstStartLedger($input: SetUpLedgerInput!) {\n    setUpLedger(input: $input) {\n      id\n      version\n      configured\n      zone\n      language\n      referenceCurrency\n    }\n  }\n": typeof types.FirstStartLedgerDocument,
    "\n  mutation FirstStartTerms($version: String!) {\n    acceptTerms(version: $version) {\n      id\n      acceptedTerms\n    }\n  }\n": typeof types.FirstStartTermsDocument,
    "\n  fragment DebtsView_goal on Goal {\n    id\n    monthlyContribution {\n      amount\n      currency\n    }\n    debt {\n      minimumPayment {\n        amount\n        currency\n      }\n    }\n  }\n": typeof types.DebtsView_GoalFragmentDoc,
    "\n  query DebtComparison($ledgerId: ID!, $budget: Decimal!) {\n    ledger(id: $ledgerId) {\n      id\n      debtComparison(budget: $budget) {\n        budget {\n          amount\n          currency\n        }\n        plans {\n          strategy\n          ...StrategyCard_plan @unmask\n        }\n      }\n    }\n  }\n": typeof types.DebtComparisonDocument,
    "\n  fragment StrategyCard_plan on DebtStrategyPlan {\n    strategy\n    months\n    freeOn\n    totalInterest {\n      amount\n      currency\n    }\n    order {\n      id\n      title\n    }\n  }\n": typeof types.StrategyCard_PlanFragmentDoc,
    "\n  mutation WriteAdvice($input: WriteAdviceInput!) {\n    writeAdvice(input: $input) {\n      id\n      goal {\n        id\n        ...GoalAdvice_goal\n      }\n    }\n  }\n": typeof types.WriteAdviceDocument,
    "\n  query MoreContributions($id: ID!, $first: Int!, $after: String) {\n    goal(id: $id) {\n      id\n      ...GoalContributions_goal\n    }\n  }\n": typeof types.MoreContributionsDocument,
    "\n  fragment GoalSummary_goal on Goal {\n    id\n    description\n    startsOn\n    nextStatuses\n    months\n    contributionDay\n    account {\n      id\n      name\n    }\n    monthlyContribution {\n      amount\n      currency\n    }\n  }\n": typeof types.GoalSummary_GoalFragmentDoc,
    "\n  fragment GoalContributions_goal on Goal {\n    id\n    contributions(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          bookedOn\n          note\n          source\n          version\n          amount {\n            amount\n            currency\n          }\n          transaction {\n            id\n          }\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.GoalContributions_GoalFragmentDoc,
    "\n  fragment GoalDebt_goal on Goal {\n    id\n    debt {\n      rate\n      rateKind\n      effectiveAnnualRate\n      monthlyRate\n      minimumPayment {\n        amount\n        currency\n      }\n      plan {\n        payments\n        lastOn\n        totalInterest {\n          amount\n          currency\n        }\n        totalPaid {\n          amount\n          currency\n        }\n        instalments(first: 600) {\n          number\n          dueOn\n          payment {\n            amount\n            currency\n          }\n          interest {\n            amount\n            currency\n          }\n          principal {\n            amount\n            currency\n          }\n          balance {\n            amount\n            currency\n          }\n        }\n      }\n    }\n  }\n": typeof types.GoalDebt_GoalFragmentDoc,
    "\n  fragment GoalAdvice_goal on Goal {\n    id\n    advice(first: 1) {\n      id\n      createdAt\n      writer\n      model\n      tips {\n        number\n        title\n        text\n      }\n    }\n  }\n": typeof types.GoalAdvice_GoalFragmentDoc,
    "\n  mutation Contribute($input: ContributeInput!) {\n    contribute(input: $input) {\n      id\n      goal {\n        ...GoalCard_goal\n      }\n    }\n  }\n": typeof types.ContributeDocument,
    "\n  mutation Withdraw($input: ContributeInput!) {\n    withdraw(input: $input) {\n      id\n      goal {\n        ...GoalCard_goal\n      }\n    }\n  }\n": typeof types.WithdrawDocument,
    "\n  mutation ChangeGoalStatus($input: ChangeGoalStatusInput!) {\n    changeGoalStatus(input: $input) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n    }\n  }\n": typeof types.ChangeGoalStatusDocument,
    "\n  mutation ArchiveGoal($input: ArchiveGoalInput!) {\n    archiveGoal(input: $input) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n    }\n  }\n": typeof types.ArchiveGoalDocument,
    "\n  mutation RemoveContribution($input: ContributionRefInput!) {\n    removeContribution(input: $input) {\n      ...GoalCard_goal\n    }\n  }\n": typeof types.RemoveContributionDocument,
    "\n  query GoalForm($ledgerId: ID!, $goalId: ID!, $editing: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n    }\n    goal(id: $goalId) @include(if: $editing) {\n      ...GoalForm_goal @unmask\n    }\n  }\n": typeof types.GoalFormDocument,
    "\n  mutation CreateGoal($input: CreateGoalInput!) {\n    createGoal(input: $input) {\n      id\n      ...GoalCard_goal\n      ...GoalForm_goal\n    }\n  }\n": typeof types.CreateGoalDocument,
    "\n  mutation UpdateGoal($input: UpdateGoalInput!) {\n    updateGoal(input: $input) {\n      id\n      ...GoalCard_goal\n      ...GoalForm_goal\n    }\n  }\n": typeof types.UpdateGoalDocument,
    "\n  fragment GoalConflicts_ledger on Ledger {\n    id\n    goalConflicts {\n      text\n      goals {\n        id\n        title\n      }\n    }\n  }\n": typeof types.GoalConflicts_LedgerFragmentDoc,
    "\n  fragment GoalCard_goal on Goal {\n    id\n    kind\n    title\n    icon\n    status\n    priority\n    archived\n    version\n    endsOn\n    share\n    target {\n      amount\n      currency\n    }\n    progress {\n      amount\n      currency\n    }\n    remaining {\n      amount\n      currency\n    }\n    pace {\n      monthly {\n        amount\n        currency\n      }\n      reachesOn\n      needed {\n        amount\n        currency\n      }\n      onTrack\n    }\n  }\n": typeof types.GoalCard_GoalFragmentDoc,
    "\n  fragment GoalForm_goal on Goal {\n    id\n    version\n    kind\n    title\n    description\n    icon\n    startsOn\n    endsOn\n    priority\n    months\n    contributionDay\n    target {\n      amount\n      currency\n    }\n    account {\n      id\n      name\n    }\n    monthlyContribution {\n      amount\n      currency\n    }\n    debt {\n      rate\n      rateKind\n      minimumPayment {\n        amount\n        currency\n      }\n    }\n  }\n": typeof types.GoalForm_GoalFragmentDoc,
    "\n  query Goal($id: ID!, $first: Int!, $after: String) {\n    goal(id: $id) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n      ...GoalContributions_goal\n      ...GoalDebt_goal\n      ...GoalAdvice_goal\n    }\n  }\n": typeof types.GoalDocument,
    "\n  query Goals($ledgerId: ID!, $includeArchived: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      goals(includeArchived: $includeArchived) {\n        id\n        ...GoalCard_goal @unmask\n        ...DebtsView_goal @unmask\n      }\n      ...GoalConflicts_ledger\n    }\n  }\n": typeof types.GoalsDocument,
    "\n  subscription GoalChanged($ledgerId: ID!) {\n    goalChanged(ledgerId: $ledgerId) {\n      id\n      ...GoalCard_goal @unmask\n    }\n  }\n": typeof types.GoalChangedDocument,
    "\n  query HistoryPeople($ledgerId: ID!) {\n    ledger(id: $ledgerId) {\n      id\n      members {\n        user {\n          id\n          name\n          lastname\n        }\n      }\n    }\n  }\n": typeof types.HistoryPeopleDocument,
    "\n  query HistoryPages($ledgerId: ID!, $first: Int!, $after: String, $filter: AuditFilter) {\n    ledger(id: $ledgerId) {\n      id\n      auditTrail(first: $first, after: $after, filter: $filter) {\n        edges {\n          node {\n            id\n            ...TrailEntry\n            ...TrailChanges\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.HistoryPagesDocument,
    "\n  fragment TrailEntry on AuditEntry {\n    id\n    at\n    action\n    service\n    origin\n    actor {\n      id\n      name\n      lastname\n      email\n    }\n  }\n": typeof types.TrailEntryFragmentDoc,
    "\n  fragment TrailChanges on AuditEntry {\n    id\n    identityChanges {\n      table\n      id\n      before\n      after\n    }\n    expensesChanges {\n      table\n      id\n      before\n      after\n    }\n    goalsChanges {\n      table\n      id\n      before\n      after\n    }\n    projectionsChanges {\n      table\n      id\n      before\n      after\n    }\n    administrationChanges {\n      table\n      id\n      before\n      after\n    }\n  }\n": typeof types.TrailChangesFragmentDoc,
    "\n  fragment ImportReview_batch on ImportBatch {\n    id\n    status\n    fileName\n    createdAt\n    added\n    liveTransactions\n    editedSince\n    version\n    mapping\n    open\n    sampleRows\n    counts {\n      rows\n      new\n      duplicate\n      suspicious\n      problem\n      ignored\n    }\n    columns {\n      index\n      name\n      samples\n    }\n    accounts {\n      name\n      currency\n      rows\n      newName\n      newKind\n      account {\n        id\n        name\n      }\n    }\n    categories {\n      path\n      flow\n      rows\n      category {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ImportReview_BatchFragmentDoc,
    "\n  fragment EarlierImport on ImportBatch {\n    id\n    status\n    fileName\n    createdAt\n    added\n    liveTransactions\n    editedSince\n    version\n  }\n": typeof types.EarlierImportFragmentDoc,
    "\n  query ImportPage($ledgerId: ID!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n      imports(first: 20) {\n        ...EarlierImport @unmask\n      }\n    }\n  }\n": typeof types.ImportPageDocument,
    "\n  query ImportBatch($id: ID!) {\n    importBatch(id: $id) {\n      ...ImportReview_batch @unmask\n    }\n  }\n": typeof types.ImportBatchDocument,
    "\n  mutation AdjustImport($input: AdjustImportInput!) {\n    adjustImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n": typeof types.AdjustImportDocument,
    "\n  mutation ConfirmImport($input: ImportRefInput!) {\n    confirmImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n": typeof types.ConfirmImportDocument,
    "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n": typeof types.StartImportDocument,
    "\n  query ImportRows($id: ID!, $state: [ImportRowState!], $first: Int!) {\n    importBatch(id: $id) {\n      id\n      rows(state: $state, first: $first) {\n        line\n        state\n        bookedOn\n        account\n        toAccount\n        category\n        payee\n        note\n        flow\n        problem\n        raw\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.ImportRowsDocument,
    "\n  mutation RevertImport($input: ImportRefInput!) {\n    revertImport(input: $input) {\n      ...EarlierImport @unmask\n    }\n  }\n": typeof types.RevertImportDocument,
    "\n  mutation RestoreImport($input: ImportRefInput!) {\n    restoreImport(input: $input) {\n      ...EarlierImport @unmask\n    }\n  }\n": typeof types.RestoreImportDocument,
    "\n  fragment AvailableCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      available {\n        amount {\n          amount\n          currency\n        }\n        budgeted {\n          amount\n          currency\n        }\n        spent {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.AvailableCard_LedgerFragmentDoc,
    "\n  fragment BalancesCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      balances {\n        account {\n          id\n          name\n          kind\n        }\n        balance {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.BalancesCard_LedgerFragmentDoc,
    "\n  fragment BudgetsCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      budgets {\n        share\n        state\n        category {\n          id\n          name\n        }\n        amount {\n          amount\n          currency\n        }\n        spent {\n          amount\n          currency\n        }\n        left {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.BudgetsCard_LedgerFragmentDoc,
    "\n  fragment CategoriesCard_ledger on Ledger {\n    id\n    categories {\n      id\n      name\n      parentId\n    }\n    dashboard(period: $period) {\n      referenceCurrency\n      categories {\n        currency\n        flow\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n          name\n          parentId\n        }\n      }\n    }\n  }\n": typeof types.CategoriesCard_LedgerFragmentDoc,
    "\n  fragment FiguresRow_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      totals {\n        ...Totals @unmask\n      }\n      previous {\n        until\n        totals {\n          ...Totals @unmask\n        }\n      }\n      trend {\n        month\n        totals {\n          ...Totals @unmask\n        }\n      }\n    }\n  }\n": typeof types.FiguresRow_LedgerFragmentDoc,
    "\n  fragment Totals on Totals {\n    currency\n    savingsRate\n    income {\n      amount\n      currency\n    }\n    spending {\n      amount\n      currency\n    }\n    net {\n      amount\n      currency\n    }\n  }\n": typeof types.TotalsFragmentDoc,
    "\n  fragment GoalsCard_ledger on Ledger {\n    id\n    goals {\n      id\n      ...GoalCard_goal @unmask\n    }\n  }\n": typeof types.GoalsCard_LedgerFragmentDoc,
    "\n  fragment LatestCard_ledger on Ledger {\n    id\n    transactions(first: 6, filter: $inPeriod) {\n      edges {\n        node {\n          id\n          ...TransactionItem_transaction\n        }\n      }\n    }\n  }\n": typeof types.LatestCard_LedgerFragmentDoc,
    "\n  fragment MissingRates_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      missingRates\n    }\n  }\n": typeof types.MissingRates_LedgerFragmentDoc,
    "\n  fragment PaceCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      pace {\n        day\n        spent {\n          amount\n          currency\n        }\n        previous {\n          amount\n          currency\n        }\n        plan {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.PaceCard_LedgerFragmentDoc,
    "\n  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ever: transactions(first: 1) {\n        totalCount\n      }\n      dashboard(period: $period) {\n        revision\n      }\n      ...MissingRates_ledger\n      ...AvailableCard_ledger\n      ...FiguresRow_ledger\n      ...PaceCard_ledger\n      ...BudgetsCard_ledger\n      ...CategoriesCard_ledger\n      ...GoalsCard_ledger\n      ...WorthCard_ledger\n      ...BalancesCard_ledger\n      ...LatestCard_ledger\n    }\n  }\n": typeof types.PanelDocument,
    "\n  subscription DashboardChanged($ledgerId: ID!, $period: PeriodInput) {\n    dashboardChanged(ledgerId: $ledgerId, period: $period) {\n      revision\n    }\n  }\n": typeof types.DashboardChangedDocument,
    "\n  fragment WorthCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      netWorth {\n        month\n        amounts {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.WorthCard_LedgerFragmentDoc,
    "\n  fragment ReceiptItem_receipt on Receipt {\n    id\n    status\n    fileName\n    createdAt\n    company\n    date\n    total\n    currency\n    confidence\n  }\n": typeof types.ReceiptItem_ReceiptFragmentDoc,
    "\n  fragment ReceiptReview_receipt on Receipt {\n    id\n    status\n    fileName\n    version\n    failure\n    imageUrl\n    company\n    date\n    total\n    currency\n    tax\n    confidence\n    fields {\n      name\n      value\n      confidence\n      box {\n        x\n        y\n        width\n        height\n      }\n    }\n    proposal {\n      newName\n      currency\n      account {\n        id\n        name\n        currency\n      }\n    }\n    proposedCategory {\n      id\n      name\n    }\n    transaction {\n      id\n    }\n  }\n": typeof types.ReceiptReview_ReceiptFragmentDoc,
    "\n  query Receipt($id: ID!) {\n    receipt(id: $id) {\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n": typeof types.ReceiptDocument,
    "\n  query Receipts($ledgerId: ID!, $first: Int!, $status: [ReceiptStatus!]) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n      receipts(first: $first, status: $status) {\n        totalCount\n        edges {\n          node {\n            id\n            ...ReceiptItem_receipt @unmask\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReceiptsDocument,
    "\n  mutation ConfirmReceipt($input: ConfirmReceiptInput!) {\n    confirmReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n": typeof types.ConfirmReceiptDocument,
    "\n  mutation DiscardReceipt($input: ReceiptRefInput!) {\n    discardReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n": typeof types.DiscardReceiptDocument,
    "\n  mutation ScanReceipt($input: ScanReceiptInput!) {\n    scanReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n    }\n  }\n": typeof types.ScanReceiptDocument,
    "\n  subscription ReceiptChanged($ledgerId: ID!) {\n    receiptChanged(ledgerId: $ledgerId) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n": typeof types.ReceiptChangedDocument,
    "\n  fragment ReportItem on Report {\n    id\n    kind\n    format\n    status\n    progress\n    title\n    createdAt\n    expiresAt\n    pages\n    rows\n    size\n    problem\n    fileUrl\n    version\n  }\n": typeof types.ReportItemFragmentDoc,
    "\n  mutation RequestReport($input: RequestReportInput!) {\n    requestReport(input: $input) {\n      ...ReportItem\n    }\n  }\n": typeof types.RequestReportDocument,
    "\n  mutation RemoveReport($input: ReportRefInput!) {\n    removeReport(input: $input)\n  }\n": typeof types.RemoveReportDocument,
    "\n  subscription ReportChanged($reportId: ID!) {\n    reportChanged(reportId: $reportId) {\n      id\n      ...ReportItem\n    }\n  }\n": typeof types.ReportChangedDocument,
    "\n  query ReportPages($first: Int!, $after: String) {\n    reports(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          ...ReportItem\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.ReportPagesDocument,
    "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      ...EntryCategory @unmask\n    }\n  }\n": typeof types.CreateCategoryDocument,
    "\n  query Entry($ledgerId: ID!, $transactionId: ID!, $editing: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n    }\n    transaction(id: $transactionId) @include(if: $editing) {\n      ...EntryDialog_transaction @unmask\n    }\n  }\n": typeof types.EntryDocument,
    "\n  fragment EntryAccount on Account {\n    id\n    name\n    kind\n    currency\n    archived\n  }\n": typeof types.EntryAccountFragmentDoc,
    "\n  fragment EntryCategory on Category {\n    id\n    key\n    name\n    flow\n    parentId\n  }\n": typeof types.EntryCategoryFragmentDoc,
    "\n  fragment EntryDialog_transaction on Transaction {\n    id\n    kind\n    bookedOn\n    payee\n    note\n    version\n    deletedAt\n    account {\n      id\n      name\n      currency\n    }\n    toAccount {\n      id\n      name\n      currency\n    }\n    amount {\n      amount\n      currency\n    }\n    received {\n      amount\n      currency\n    }\n    lines {\n      flow\n      category {\n        id\n        name\n      }\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n": typeof types.EntryDialog_TransactionFragmentDoc,
    "\n  mutation CreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) {\n      ...EntryAccount @unmask\n    }\n  }\n": typeof types.CreateAccountDocument,
    "\n  mutation RecordTransaction($input: RecordTransactionInput!) {\n    recordTransaction(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n": typeof types.RecordTransactionDocument,
    "\n  mutation RecordTransfer($input: RecordTransferInput!) {\n    recordTransfer(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n": typeof types.RecordTransferDocument,
    "\n  mutation EditTransaction($input: EditTransactionInput!) {\n    editTransaction(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n": typeof types.EditTransactionDocument,
    "\n  fragment FilterBar_ledger on Ledger {\n    id\n    accounts(includeArchived: true) {\n      id\n      name\n      currency\n    }\n    categories {\n      id\n      name\n      parentId\n      flow\n    }\n  }\n": typeof types.FilterBar_LedgerFragmentDoc,
    "\n  fragment FilterSums_connection on TransactionConnection {\n    totalCount\n    sums {\n      currency\n      income {\n        amount\n        currency\n      }\n      spending {\n        amount\n        currency\n      }\n    }\n  }\n": typeof types.FilterSums_ConnectionFragmentDoc,
    "\n  fragment TransactionItem_transaction on Transaction {\n    id\n    kind\n    bookedOn\n    payee\n    note\n    version\n    deletedAt\n    receiptId\n    account {\n      id\n      name\n    }\n    toAccount {\n      id\n      name\n    }\n    amount {\n      amount\n      currency\n    }\n    received {\n      amount\n      currency\n    }\n    lines {\n      flow\n      category {\n        id\n        name\n      }\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n": typeof types.TransactionItem_TransactionFragmentDoc,
    "\n  query Transactions($ledgerId: ID!, $filter: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ...FilterBar_ledger\n      transactions(first: 1, filter: $filter) {\n        totalCount\n        ...FilterSums_connection @unmask\n      }\n    }\n  }\n": typeof types.TransactionsDocument,
    "\n  mutation DeleteTransaction($input: TransactionRefInput!) {\n    deleteTransaction(input: $input) {\n      id\n      version\n      deletedAt\n    }\n  }\n": typeof types.DeleteTransactionDocument,
    "\n  mutation RestoreTransaction($input: TransactionRefInput!) {\n    restoreTransaction(input: $input) {\n      id\n      version\n      deletedAt\n    }\n  }\n": typeof types.RestoreTransactionDocument,
    "\n  subscription LedgerRevision($ledgerId: ID!) {\n    dashboardChanged(ledgerId: $ledgerId) {\n      revision\n    }\n  }\n": typeof types.LedgerRevisionDocument,
    "\n  query TransactionPages($ledgerId: ID!, $filter: TransactionFilter, $first: Int!, $after: String) {\n    ledger(id: $ledgerId) {\n      id\n      transactions(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            id\n            bookedOn\n            ...TransactionItem_transaction\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.TransactionPagesDocument,
};
const documents: Documents = {
    "\n  query Maintenance {\n    maintenance {\n      on\n      message\n    }\n  }\n": types.MaintenanceDocument,
    "\n  query App {\n    me {\n      id\n      acceptedTerms\n      language\n      role\n      ...FirstStart_user\n      ...UserMenu_user\n      defaultLedger {\n        id\n        name\n        zone\n        referenceCurrency\n        configured\n        permission\n        ...FirstStart_ledger\n      }\n    }\n  }\n": types.AppDocument,
    "\n  fragment UserMenu_user on User {\n    id\n    name\n    lastname\n    email\n  }\n": types.UserMenu_UserFragmentDoc,
    "\n  mutation SetLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      language\n    }\n  }\n": types.SetLanguageDocument,
    "\n  query AccountPage {\n    me {\n      id\n      ...ProfileCard_user\n      ...ActivityCard_user\n      ...DeleteAccountCard_user\n    }\n  }\n": types.AccountPageDocument,
    "\n  fragment ActivityCard_user on User {\n    id\n    auditTrail(first: 8) {\n      edges {\n        node {\n          id\n          ...TrailEntry\n        }\n      }\n    }\n  }\n": types.ActivityCard_UserFragmentDoc,
    "\n  fragment DeleteAccountCard_user on User {\n    id\n    email\n    ledgers {\n      id\n      name\n    }\n  }\n": types.DeleteAccountCard_UserFragmentDoc,
    "\n  mutation DeleteMe($input: DeleteMeInput!) {\n    deleteMe(input: $input) {\n      id\n      at\n      complete\n      services {\n        service\n        done\n        items {\n          kind\n          count\n        }\n      }\n    }\n  }\n": types.DeleteMeDocument,
    "\n  fragment ProfileCard_user on User {\n    id\n    name\n    lastname\n    email\n    language\n  }\n": types.ProfileCard_UserFragmentDoc,
    "\n  mutation SaveProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...ProfileCard_user\n    }\n  }\n": types.SaveProfileDocument,
    "\n  mutation RevokeSessions {\n    revokeSessions\n  }\n": types.RevokeSessionsDocument,
    "\n  query AdminAudit($search: String) {\n    auditChain {\n      ...ChainCard_chain @unmask\n    }\n    users(first: 20, search: $search) {\n      edges {\n        node {\n          id\n          name\n          lastname\n          email\n        }\n      }\n    }\n  }\n": types.AdminAuditDocument,
    "\n  query AdminAuditPages($first: Int!, $after: String, $filter: AuditFilter) {\n    auditTrail(first: $first, after: $after, filter: $filter) {\n      edges {\n        node {\n          id\n          ...TrailEntry\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.AdminAuditPagesDocument,
    "\n  fragment ChainCard_chain on AuditChain {\n    entries\n    head\n    checkpoint {\n      position\n      at\n    }\n    lastVerified {\n      at\n      ok\n      entries\n      firstBroken\n    }\n  }\n": types.ChainCard_ChainFragmentDoc,
    "\n  mutation VerifyAudit {\n    verifyAudit {\n      at\n      ok\n      entries\n      firstBroken\n    }\n  }\n": types.VerifyAuditDocument,
    "\n  mutation CreateUser($input: CreateUserInput!) {\n    createUser(input: $input) {\n      ...AdminPerson\n    }\n  }\n": types.CreateUserDocument,
    "\n  mutation DeleteUser($input: DeleteUserInput!) {\n    deleteUser(input: $input) {\n      id\n      at\n      complete\n      services {\n        service\n        done\n        items {\n          kind\n          count\n        }\n      }\n    }\n  }\n": types.DeleteUserDocument,
    "\n  fragment AdminPerson on User {\n    id\n    name\n    lastname\n    email\n    role\n    status\n    version\n    createdAt\n  }\n": types.AdminPersonFragmentDoc,
    "\n  query AdminPeople($first: Int!, $after: String, $search: String, $role: Role, $status: PersonStatus) {\n    users(first: $first, after: $after, search: $search, role: $role, status: $status) {\n      totalCount\n      edges {\n        node {\n          id\n          ...AdminPerson\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.AdminPeopleDocument,
    "\n  mutation ChangeUserRole($input: ChangeUserRoleInput!) {\n    changeUserRole(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n": types.ChangeUserRoleDocument,
    "\n  mutation DisableUser($input: UserRefInput!) {\n    disableUser(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n": types.DisableUserDocument,
    "\n  mutation EnableUser($input: UserRefInput!) {\n    enableUser(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n": types.EnableUserDocument,
    "\n  fragment IntegrityCard_system on System {\n    id\n    integrity {\n      at\n      ok\n      findings\n    }\n  }\n": types.IntegrityCard_SystemFragmentDoc,
    "\n  mutation CheckIntegrity {\n    checkIntegrity {\n      at\n      ok\n      findings\n    }\n  }\n": types.CheckIntegrityDocument,
    "\n  fragment MaintenanceCard_maintenance on Maintenance {\n    on\n    message\n    since\n    by {\n      id\n      name\n      lastname\n    }\n  }\n": types.MaintenanceCard_MaintenanceFragmentDoc,
    "\n  mutation SetMaintenance($input: SetMaintenanceInput!) {\n    setMaintenance(input: $input) {\n      on\n    }\n  }\n": types.SetMaintenanceDocument,
    "\n  fragment ServicesCard_system on System {\n    id\n    lag {\n      consumer\n      source\n      events\n    }\n    identity {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    expenses {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    goals {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    dashboard {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    administration {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n  }\n": types.ServicesCard_SystemFragmentDoc,
    "\n  query AdminSystem {\n    maintenance {\n      ...MaintenanceCard_maintenance @unmask\n    }\n    system {\n      id\n      version\n      startedAt\n      ...ServicesCard_system\n      ...IntegrityCard_system\n    }\n  }\n": types.AdminSystemDocument,
    "\n  query AdminTrends($from: PlainDate, $to: PlainDate) {\n    trends(from: $from, to: $to) {\n      day\n      registrations\n      activePeople\n      imports\n      scans\n      aiTokens\n      errors\n    }\n  }\n": types.AdminTrendsDocument,
    "\n  query Budgets($ledgerId: ID!, $month: String!, $period: PeriodInput) {\n    ledger(id: $ledgerId) {\n      id\n      categories {\n        id\n        key\n        name\n        flow\n        parentId\n      }\n      budgets(month: $month) {\n        id\n        version\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n        }\n      }\n      dashboard(period: $period) {\n        revision\n        referenceCurrency\n        categories(flow: SPENDING) {\n          currency\n          amount {\n            amount\n            currency\n          }\n          category {\n            id\n          }\n        }\n        budgets {\n          state\n          category {\n            id\n          }\n          amount {\n            amount\n            currency\n          }\n          spent {\n            amount\n            currency\n          }\n          expected {\n            amount\n            currency\n          }\n        }\n      }\n    }\n  }\n": types.BudgetsDocument,
    "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      id\n      version\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n": types.SetBudgetDocument,
    "\n  mutation RemoveBudget($input: BudgetRefInput!) {\n    removeBudget(input: $input)\n  }\n": types.RemoveBudgetDocument,
    "\n  mutation CopyBudgets($input: CopyBudgetsInput!) {\n    copyBudgets(input: $input) {\n      id\n    }\n  }\n": types.CopyBudgetsDocument,
    "\n  fragment FirstStart_user on User {\n    id\n    name\n    acceptedTerms\n  }\n": types.FirstStart_UserFragmentDoc,
    "\n  fragment FirstStart_ledger on Ledger {\n    id\n    version\n    configured\n    zone\n    referenceCurrency\n  }\n": types.FirstStart_LedgerFragmentDoc,
    "\n  mutation FirstStartProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      lastname\n      language\n    }\n  }\n": types.FirstStartProfileDocument,
    "\n  mutation FirstStartLedger($input: SetUpLedgerInput!) {\n    setUpLedger(input: $input) {\n      id\n      version\n      configured\n      zone\n      language\n      referenceCurrency\n    }\n  }\n": types.FirstStartLedgerDocument,
    "\n  mutation FirstStartTerms($version: String!) {\n    acceptTerms(version: $version) {\n      id\n      acceptedTerms\n    }\n  }\n": types.FirstStartTermsDocument,
    "\n  fragment DebtsView_goal on Goal {\n    id\n    monthlyContribution {\n      amount\n      currency\n    }\n    debt {\n      minimumPayment {\n        amount\n        currency\n      }\n    }\n  }\n": types.DebtsView_GoalFragmentDoc,
    "\n  query DebtComparison($ledgerId: ID!, $budget: Decimal!) {\n    ledger(id: $ledgerId) {\n      id\n      debtComparison(budget: $budget) {\n        budget {\n          amount\n          currency\n        }\n        plans {\n          strategy\n          ...StrategyCard_plan @unmask\n        }\n      }\n    }\n  }\n": types.DebtComparisonDocument,
    "\n  fragment StrategyCard_plan on DebtStrategyPlan {\n    strategy\n    months\n    freeOn\n    totalInterest {\n      amount\n      currency\n    }\n    order {\n      id\n      title\n    }\n  }\n": types.StrategyCard_PlanFragmentDoc,
    "\n  mutation WriteAdvice($input: WriteAdviceInput!) {\n    writeAdvice(input: $input) {\n      id\n      goal {\n        id\n        ...GoalAdvice_goal\n      }\n    }\n  }\n": types.WriteAdviceDocument,
    "\n  query MoreContributions($id: ID!, $first: Int!, $after: String) {\n    goal(id: $id) {\n      id\n      ...GoalContributions_goal\n    }\n  }\n": types.MoreContributionsDocument,
    "\n  fragment GoalSummary_goal on Goal {\n    id\n    description\n    startsOn\n    nextStatuses\n    months\n    contributionDay\n    account {\n      id\n      name\n    }\n    monthlyContribution {\n      amount\n      currency\n    }\n  }\n": types.GoalSummary_GoalFragmentDoc,
    "\n  fragment GoalContributions_goal on Goal {\n    id\n    contributions(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          bookedOn\n          note\n          source\n          version\n          amount {\n            amount\n            currency\n          }\n          transaction {\n            id\n          }\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.GoalContributions_GoalFragmentDoc,
    "\n  fragment GoalDebt_goal on Goal {\n    id\n    debt {\n      rate\n      rateKind\n      effectiveAnnualRate\n      monthlyRate\n      minimumPayment {\n        amount\n        currency\n      }\n      plan {\n        payments\n        lastOn\n        totalInterest {\n          amount\n          currency\n        }\n        totalPaid {\n          amount\n          currency\n        }\n        instalments(first: 600) {\n          number\n          dueOn\n          payment {\n            amount\n            currency\n          }\n          interest {\n            amount\n            currency\n          }\n          principal {\n            amount\n            currency\n          }\n          balance {\n            amount\n            currency\n          }\n        }\n      }\n    }\n  }\n": types.GoalDebt_GoalFragmentDoc,
    "\n  fragment GoalAdvice_goal on Goal {\n    id\n    advice(first: 1) {\n      id\n      createdAt\n      writer\n      model\n      tips {\n        number\n        title\n        text\n      }\n    }\n  }\n": types.GoalAdvice_GoalFragmentDoc,
    "\n  mutation Contribute($input: ContributeInput!) {\n    contribute(input: $input) {\n      id\n      goal {\n        ...GoalCard_goal\n      }\n    }\n  }\n": types.ContributeDocument,
    "\n  mutation Withdraw($input: ContributeInput!) {\n    withdraw(input: $input) {\n      id\n      goal {\n        ...GoalCard_goal\n      }\n    }\n  }\n": types.WithdrawDocument,
    "\n  mutation ChangeGoalStatus($input: ChangeGoalStatusInput!) {\n    changeGoalStatus(input: $input) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n    }\n  }\n": types.ChangeGoalStatusDocument,
    "\n  mutation ArchiveGoal($input: ArchiveGoalInput!) {\n    archiveGoal(input: $input) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n    }\n  }\n": types.ArchiveGoalDocument,
    "\n  mutation RemoveContribution($input: ContributionRefInput!) {\n    removeContribution(input: $input) {\n      ...GoalCard_goal\n    }\n  }\n": types.RemoveContributionDocument,
    "\n  query GoalForm($ledgerId: ID!, $goalId: ID!, $editing: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n    }\n    goal(id: $goalId) @include(if: $editing) {\n      ...GoalForm_goal @unmask\n    }\n  }\n": types.GoalFormDocument,
    "\n  mutation CreateGoal($input: CreateGoalInput!) {\n    createGoal(input: $input) {\n      id\n      ...GoalCard_goal\n      ...GoalForm_goal\n    }\n  }\n": types.CreateGoalDocument,
    "\n  mutation UpdateGoal($input: UpdateGoalInput!) {\n    updateGoal(input: $input) {\n      id\n      ...GoalCard_goal\n      ...GoalForm_goal\n    }\n  }\n": types.UpdateGoalDocument,
    "\n  fragment GoalConflicts_ledger on Ledger {\n    id\n    goalConflicts {\n      text\n      goals {\n        id\n        title\n      }\n    }\n  }\n": types.GoalConflicts_LedgerFragmentDoc,
    "\n  fragment GoalCard_goal on Goal {\n    id\n    kind\n    title\n    icon\n    status\n    priority\n    archived\n    version\n    endsOn\n    share\n    target {\n      amount\n      currency\n    }\n    progress {\n      amount\n      currency\n    }\n    remaining {\n      amount\n      currency\n    }\n    pace {\n      monthly {\n        amount\n        currency\n      }\n      reachesOn\n      needed {\n        amount\n        currency\n      }\n      onTrack\n    }\n  }\n": types.GoalCard_GoalFragmentDoc,
    "\n  fragment GoalForm_goal on Goal {\n    id\n    version\n    kind\n    title\n    description\n    icon\n    startsOn\n    endsOn\n    priority\n    months\n    contributionDay\n    target {\n      amount\n      currency\n    }\n    account {\n      id\n      name\n    }\n    monthlyContribution {\n      amount\n      currency\n    }\n    debt {\n      rate\n      rateKind\n      minimumPayment {\n        amount\n        currency\n      }\n    }\n  }\n": types.GoalForm_GoalFragmentDoc,
    "\n  query Goal($id: ID!, $first: Int!, $after: String) {\n    goal(id: $id) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n      ...GoalContributions_goal\n      ...GoalDebt_goal\n      ...GoalAdvice_goal\n    }\n  }\n": types.GoalDocument,
    "\n  query Goals($ledgerId: ID!, $includeArchived: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      goals(includeArchived: $includeArchived) {\n        id\n        ...GoalCard_goal @unmask\n        ...DebtsView_goal @unmask\n      }\n      ...GoalConflicts_ledger\n    }\n  }\n": types.GoalsDocument,
    "\n  subscription GoalChanged($ledgerId: ID!) {\n    goalChanged(ledgerId: $ledgerId) {\n      id\n      ...GoalCard_goal @unmask\n    }\n  }\n": types.GoalChangedDocument,
    "\n  query HistoryPeople($ledgerId: ID!) {\n    ledger(id: $ledgerId) {\n      id\n      members {\n        user {\n          id\n          name\n          lastname\n        }\n      }\n    }\n  }\n": types.HistoryPeopleDocument,
    "\n  query HistoryPages($ledgerId: ID!, $first: Int!, $after: String, $filter: AuditFilter) {\n    ledger(id: $ledgerId) {\n      id\n      auditTrail(first: $first, after: $after, filter: $filter) {\n        edges {\n          node {\n            id\n            ...TrailEntry\n            ...TrailChanges\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": types.HistoryPagesDocument,
    "\n  fragment TrailEntry on AuditEntry {\n    id\n    at\n    action\n    service\n    origin\n    actor {\n      id\n      name\n      lastname\n      email\n    }\n  }\n": types.TrailEntryFragmentDoc,
    "\n  fragment TrailChanges on AuditEntry {\n    id\n    identityChanges {\n      table\n      id\n      before\n      after\n    }\n    expensesChanges {\n      table\n      id\n      before\n      after\n    }\n    goalsChanges {\n      table\n      id\n      before\n      after\n    }\n    projectionsChanges {\n      table\n      id\n      before\n      after\n    }\n    administrationChanges {\n      table\n      id\n      before\n      after\n    }\n  }\n": types.TrailChangesFragmentDoc,
    "\n  fragment ImportReview_batch on ImportBatch {\n    id\n    status\n    fileName\n    createdAt\n    added\n    liveTransactions\n    editedSince\n    version\n    mapping\n    open\n    sampleRows\n    counts {\n      rows\n      new\n      duplicate\n      suspicious\n      problem\n      ignored\n    }\n    columns {\n      index\n      name\n      samples\n    }\n    accounts {\n      name\n      currency\n      rows\n      newName\n      newKind\n      account {\n        id\n        name\n      }\n    }\n    categories {\n      path\n      flow\n      rows\n      category {\n        id\n        name\n      }\n    }\n  }\n": types.ImportReview_BatchFragmentDoc,
    "\n  fragment EarlierImport on ImportBatch {\n    id\n    status\n    fileName\n    createdAt\n    added\n    liveTransactions\n    editedSince\n    version\n  }\n": types.EarlierImportFragmentDoc,
    "\n  query ImportPage($ledgerId: ID!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n      imports(first: 20) {\n        ...EarlierImport @unmask\n      }\n    }\n  }\n": types.ImportPageDocument,
    "\n  query ImportBatch($id: ID!) {\n    importBatch(id: $id) {\n      ...ImportReview_batch @unmask\n    }\n  }\n": types.ImportBatchDocument,
    "\n  mutation AdjustImport($input: AdjustImportInput!) {\n    adjustImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n": types.AdjustImportDocument,
    "\n  mutation ConfirmImport($input: ImportRefInput!) {\n    confirmImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n": types.ConfirmImportDocument,
    "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n": types.StartImportDocument,
    "\n  query ImportRows($id: ID!, $state: [ImportRowState!], $first: Int!) {\n    importBatch(id: $id) {\n      id\n      rows(state: $state, first: $first) {\n        line\n        state\n        bookedOn\n        account\n        toAccount\n        category\n        payee\n        note\n        flow\n        problem\n        raw\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.ImportRowsDocument,
    "\n  mutation RevertImport($input: ImportRefInput!) {\n    revertImport(input: $input) {\n      ...EarlierImport @unmask\n    }\n  }\n": types.RevertImportDocument,
    "\n  mutation RestoreImport($input: ImportRefInput!) {\n    restoreImport(input: $input) {\n      ...EarlierImport @unmask\n    }\n  }\n": types.RestoreImportDocument,
    "\n  fragment AvailableCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      available {\n        amount {\n          amount\n          currency\n        }\n        budgeted {\n          amount\n          currency\n        }\n        spent {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.AvailableCard_LedgerFragmentDoc,
    "\n  fragment BalancesCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      balances {\n        account {\n          id\n          name\n          kind\n        }\n        balance {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.BalancesCard_LedgerFragmentDoc,
    "\n  fragment BudgetsCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      budgets {\n        share\n        state\n        category {\n          id\n          name\n        }\n        amount {\n          amount\n          currency\n        }\n        spent {\n          amount\n          currency\n        }\n        left {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.BudgetsCard_LedgerFragmentDoc,
    "\n  fragment CategoriesCard_ledger on Ledger {\n    id\n    categories {\n      id\n      name\n      parentId\n    }\n    dashboard(period: $period) {\n      referenceCurrency\n      categories {\n        currency\n        flow\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n          name\n          parentId\n        }\n      }\n    }\n  }\n": types.CategoriesCard_LedgerFragmentDoc,
    "\n  fragment FiguresRow_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      totals {\n        ...Totals @unmask\n      }\n      previous {\n        until\n        totals {\n          ...Totals @unmask\n        }\n      }\n      trend {\n        month\n        totals {\n          ...Totals @unmask\n        }\n      }\n    }\n  }\n": types.FiguresRow_LedgerFragmentDoc,
    "\n  fragment Totals on Totals {\n    currency\n    savingsRate\n    income {\n      amount\n      currency\n    }\n    spending {\n      amount\n      currency\n    }\n    net {\n      amount\n      currency\n    }\n  }\n": types.TotalsFragmentDoc,
    "\n  fragment GoalsCard_ledger on Ledger {\n    id\n    goals {\n      id\n      ...GoalCard_goal @unmask\n    }\n  }\n": types.GoalsCard_LedgerFragmentDoc,
    "\n  fragment LatestCard_ledger on Ledger {\n    id\n    transactions(first: 6, filter: $inPeriod) {\n      edges {\n        node {\n          id\n          ...TransactionItem_transaction\n        }\n      }\n    }\n  }\n": types.LatestCard_LedgerFragmentDoc,
    "\n  fragment MissingRates_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      missingRates\n    }\n  }\n": types.MissingRates_LedgerFragmentDoc,
    "\n  fragment PaceCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      pace {\n        day\n        spent {\n          amount\n          currency\n        }\n        previous {\n          amount\n          currency\n        }\n        plan {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.PaceCard_LedgerFragmentDoc,
    "\n  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ever: transactions(first: 1) {\n        totalCount\n      }\n      dashboard(period: $period) {\n        revision\n      }\n      ...MissingRates_ledger\n      ...AvailableCard_ledger\n      ...FiguresRow_ledger\n      ...PaceCard_ledger\n      ...BudgetsCard_ledger\n      ...CategoriesCard_ledger\n      ...GoalsCard_ledger\n      ...WorthCard_ledger\n      ...BalancesCard_ledger\n      ...LatestCard_ledger\n    }\n  }\n": types.PanelDocument,
    "\n  subscription DashboardChanged($ledgerId: ID!, $period: PeriodInput) {\n    dashboardChanged(ledgerId: $ledgerId, period: $period) {\n      revision\n    }\n  }\n": types.DashboardChangedDocument,
    "\n  fragment WorthCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      netWorth {\n        month\n        amounts {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.WorthCard_LedgerFragmentDoc,
    "\n  fragment ReceiptItem_receipt on Receipt {\n    id\n    status\n    fileName\n    createdAt\n    company\n    date\n    total\n    currency\n    confidence\n  }\n": types.ReceiptItem_ReceiptFragmentDoc,
    "\n  fragment ReceiptReview_receipt on Receipt {\n    id\n    status\n    fileName\n    version\n    failure\n    imageUrl\n    company\n    date\n    total\n    currency\n    tax\n    confidence\n    fields {\n      name\n      value\n      confidence\n      box {\n        x\n        y\n        width\n        height\n      }\n    }\n    proposal {\n      newName\n      currency\n      account {\n        id\n        name\n        currency\n      }\n    }\n    proposedCategory {\n      id\n      name\n    }\n    transaction {\n      id\n    }\n  }\n": types.ReceiptReview_ReceiptFragmentDoc,
    "\n  query Receipt($id: ID!) {\n    receipt(id: $id) {\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n": types.ReceiptDocument,
    "\n  query Receipts($ledgerId: ID!, $first: Int!, $status: [ReceiptStatus!]) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n      receipts(first: $first, status: $status) {\n        totalCount\n        edges {\n          node {\n            id\n            ...ReceiptItem_receipt @unmask\n          }\n        }\n      }\n    }\n  }\n": types.ReceiptsDocument,
    "\n  mutation ConfirmReceipt($input: ConfirmReceiptInput!) {\n    confirmReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n": types.ConfirmReceiptDocument,
    "\n  mutation DiscardReceipt($input: ReceiptRefInput!) {\n    discardReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n": types.DiscardReceiptDocument,
    "\n  mutation ScanReceipt($input: ScanReceiptInput!) {\n    scanReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n    }\n  }\n": types.ScanReceiptDocument,
    "\n  subscription ReceiptChanged($ledgerId: ID!) {\n    receiptChanged(ledgerId: $ledgerId) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n": types.ReceiptChangedDocument,
    "\n  fragment ReportItem on Report {\n    id\n    kind\n    format\n    status\n    progress\n    title\n    createdAt\n    expiresAt\n    pages\n    rows\n    size\n    problem\n    fileUrl\n    version\n  }\n": types.ReportItemFragmentDoc,
    "\n  mutation RequestReport($input: RequestReportInput!) {\n    requestReport(input: $input) {\n      ...ReportItem\n    }\n  }\n": types.RequestReportDocument,
    "\n  mutation RemoveReport($input: ReportRefInput!) {\n    removeReport(input: $input)\n  }\n": types.RemoveReportDocument,
    "\n  subscription ReportChanged($reportId: ID!) {\n    reportChanged(reportId: $reportId) {\n      id\n      ...ReportItem\n    }\n  }\n": types.ReportChangedDocument,
    "\n  query ReportPages($first: Int!, $after: String) {\n    reports(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          ...ReportItem\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.ReportPagesDocument,
    "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      ...EntryCategory @unmask\n    }\n  }\n": types.CreateCategoryDocument,
    "\n  query Entry($ledgerId: ID!, $transactionId: ID!, $editing: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n    }\n    transaction(id: $transactionId) @include(if: $editing) {\n      ...EntryDialog_transaction @unmask\n    }\n  }\n": types.EntryDocument,
    "\n  fragment EntryAccount on Account {\n    id\n    name\n    kind\n    currency\n    archived\n  }\n": types.EntryAccountFragmentDoc,
    "\n  fragment EntryCategory on Category {\n    id\n    key\n    name\n    flow\n    parentId\n  }\n": types.EntryCategoryFragmentDoc,
    "\n  fragment EntryDialog_transaction on Transaction {\n    id\n    kind\n    bookedOn\n    payee\n    note\n    version\n    deletedAt\n    account {\n      id\n      name\n      currency\n    }\n    toAccount {\n      id\n      name\n      currency\n    }\n    amount {\n      amount\n      currency\n    }\n    received {\n      amount\n      currency\n    }\n    lines {\n      flow\n      category {\n        id\n        name\n      }\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n": types.EntryDialog_TransactionFragmentDoc,
    "\n  mutation CreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) {\n      ...EntryAccount @unmask\n    }\n  }\n": types.CreateAccountDocument,
    "\n  mutation RecordTransaction($input: RecordTransactionInput!) {\n    recordTransaction(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n": types.RecordTransactionDocument,
    "\n  mutation RecordTransfer($input: RecordTransferInput!) {\n    recordTransfer(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n": types.RecordTransferDocument,
    "\n  mutation EditTransaction($input: EditTransactionInput!) {\n    editTransaction(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n": types.EditTransactionDocument,
    "\n  fragment FilterBar_ledger on Ledger {\n    id\n    accounts(includeArchived: true) {\n      id\n      name\n      currency\n    }\n    categories {\n      id\n      name\n      parentId\n      flow\n    }\n  }\n": types.FilterBar_LedgerFragmentDoc,
    "\n  fragment FilterSums_connection on TransactionConnection {\n    totalCount\n    sums {\n      currency\n      income {\n        amount\n        currency\n      }\n      spending {\n        amount\n        currency\n      }\n    }\n  }\n": types.FilterSums_ConnectionFragmentDoc,
    "\n  fragment TransactionItem_transaction on Transaction {\n    id\n    kind\n    bookedOn\n    payee\n    note\n    version\n    deletedAt\n    receiptId\n    account {\n      id\n      name\n    }\n    toAccount {\n      id\n      name\n    }\n    amount {\n      amount\n      currency\n    }\n    received {\n      amount\n      currency\n    }\n    lines {\n      flow\n      category {\n        id\n        name\n      }\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n": types.TransactionItem_TransactionFragmentDoc,
    "\n  query Transactions($ledgerId: ID!, $filter: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ...FilterBar_ledger\n      transactions(first: 1, filter: $filter) {\n        totalCount\n        ...FilterSums_connection @unmask\n      }\n    }\n  }\n": types.TransactionsDocument,
    "\n  mutation DeleteTransaction($input: TransactionRefInput!) {\n    deleteTransaction(input: $input) {\n      id\n      version\n      deletedAt\n    }\n  }\n": types.DeleteTransactionDocument,
    "\n  mutation RestoreTransaction($input: TransactionRefInput!) {\n    restoreTransaction(input: $input) {\n      id\n      version\n      deletedAt\n    }\n  }\n": types.RestoreTransactionDocument,
    "\n  subscription LedgerRevision($ledgerId: ID!) {\n    dashboardChanged(ledgerId: $ledgerId) {\n      revision\n    }\n  }\n": types.LedgerRevisionDocument,
    "\n  query TransactionPages($ledgerId: ID!, $filter: TransactionFilter, $first: Int!, $after: String) {\n    ledger(id: $ledgerId) {\n      id\n      transactions(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            id\n            bookedOn\n            ...TransactionItem_transaction\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n": types.TransactionPagesDocument,
};

/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = gql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function gql(source: string): unknown;

/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Maintenance {\n    maintenance {\n      on\n      message\n    }\n  }\n"): (typeof documents)["\n  query Maintenance {\n    maintenance {\n      on\n      message\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query App {\n    me {\n      id\n      acceptedTerms\n      language\n      role\n      ...FirstStart_user\n      ...UserMenu_user\n      defaultLedger {\n        id\n        name\n        zone\n        referenceCurrency\n        configured\n        permission\n        ...FirstStart_ledger\n      }\n    }\n  }\n"): (typeof documents)["\n  query App {\n    me {\n      id\n      acceptedTerms\n      language\n      role\n      ...FirstStart_user\n      ...UserMenu_user\n      defaultLedger {\n        id\n        name\n        zone\n        referenceCurrency\n        configured\n        permission\n        ...FirstStart_ledger\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment UserMenu_user on User {\n    id\n    name\n    lastname\n    email\n  }\n"): (typeof documents)["\n  fragment UserMenu_user on User {\n    id\n    name\n    lastname\n    email\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation SetLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      language\n    }\n  }\n"): (typeof documents)["\n  mutation SetLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      language\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query AccountPage {\n    me {\n      id\n      ...ProfileCard_user\n      ...ActivityCard_user\n      ...DeleteAccountCard_user\n    }\n  }\n"): (typeof documents)["\n  query AccountPage {\n    me {\n      id\n      ...ProfileCard_user\n      ...ActivityCard_user\n      ...DeleteAccountCard_user\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ActivityCard_user on User {\n    id\n    auditTrail(first: 8) {\n      edges {\n        node {\n          id\n          ...TrailEntry\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ActivityCard_user on User {\n    id\n    auditTrail(first: 8) {\n      edges {\n        node {\n          id\n          ...TrailEntry\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment DeleteAccountCard_user on User {\n    id\n    email\n    ledgers {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment DeleteAccountCard_user on User {\n    id\n    email\n    ledgers {\n      id\n      name\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation DeleteMe($input: DeleteMeInput!) {\n    deleteMe(input: $input) {\n      id\n      at\n      complete\n      services {\n        service\n        done\n        items {\n          kind\n          count\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteMe($input: DeleteMeInput!) {\n    deleteMe(input: $input) {\n      id\n      at\n      complete\n      services {\n        service\n        done\n        items {\n          kind\n          count\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ProfileCard_user on User {\n    id\n    name\n    lastname\n    email\n    language\n  }\n"): (typeof documents)["\n  fragment ProfileCard_user on User {\n    id\n    name\n    lastname\n    email\n    language\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation SaveProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...ProfileCard_user\n    }\n  }\n"): (typeof documents)["\n  mutation SaveProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      ...ProfileCard_user\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RevokeSessions {\n    revokeSessions\n  }\n"): (typeof documents)["\n  mutation RevokeSessions {\n    revokeSessions\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query AdminAudit($search: String) {\n    auditChain {\n      ...ChainCard_chain @unmask\n    }\n    users(first: 20, search: $search) {\n      edges {\n        node {\n          id\n          name\n          lastname\n          email\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AdminAudit($search: String) {\n    auditChain {\n      ...ChainCard_chain @unmask\n    }\n    users(first: 20, search: $search) {\n      edges {\n        node {\n          id\n          name\n          lastname\n          email\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query AdminAuditPages($first: Int!, $after: String, $filter: AuditFilter) {\n    auditTrail(first: $first, after: $after, filter: $filter) {\n      edges {\n        node {\n          id\n          ...TrailEntry\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query AdminAuditPages($first: Int!, $after: String, $filter: AuditFilter) {\n    auditTrail(first: $first, after: $after, filter: $filter) {\n      edges {\n        node {\n          id\n          ...TrailEntry\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ChainCard_chain on AuditChain {\n    entries\n    head\n    checkpoint {\n      position\n      at\n    }\n    lastVerified {\n      at\n      ok\n      entries\n      firstBroken\n    }\n  }\n"): (typeof documents)["\n  fragment ChainCard_chain on AuditChain {\n    entries\n    head\n    checkpoint {\n      position\n      at\n    }\n    lastVerified {\n      at\n      ok\n      entries\n      firstBroken\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation VerifyAudit {\n    verifyAudit {\n      at\n      ok\n      entries\n      firstBroken\n    }\n  }\n"): (typeof documents)["\n  mutation VerifyAudit {\n    verifyAudit {\n      at\n      ok\n      entries\n      firstBroken\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation CreateUser($input: CreateUserInput!) {\n    createUser(input: $input) {\n      ...AdminPerson\n    }\n  }\n"): (typeof documents)["\n  mutation CreateUser($input: CreateUserInput!) {\n    createUser(input: $input) {\n      ...AdminPerson\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation DeleteUser($input: DeleteUserInput!) {\n    deleteUser(input: $input) {\n      id\n      at\n      complete\n      services {\n        service\n        done\n        items {\n          kind\n          count\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteUser($input: DeleteUserInput!) {\n    deleteUser(input: $input) {\n      id\n      at\n      complete\n      services {\n        service\n        done\n        items {\n          kind\n          count\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment AdminPerson on User {\n    id\n    name\n    lastname\n    email\n    role\n    status\n    version\n    createdAt\n  }\n"): (typeof documents)["\n  fragment AdminPerson on User {\n    id\n    name\n    lastname\n    email\n    role\n    status\n    version\n    createdAt\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query AdminPeople($first: Int!, $after: String, $search: String, $role: Role, $status: PersonStatus) {\n    users(first: $first, after: $after, search: $search, role: $role, status: $status) {\n      totalCount\n      edges {\n        node {\n          id\n          ...AdminPerson\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query AdminPeople($first: Int!, $after: String, $search: String, $role: Role, $status: PersonStatus) {\n    users(first: $first, after: $after, search: $search, role: $role, status: $status) {\n      totalCount\n      edges {\n        node {\n          id\n          ...AdminPerson\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation ChangeUserRole($input: ChangeUserRoleInput!) {\n    changeUserRole(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeUserRole($input: ChangeUserRoleInput!) {\n    changeUserRole(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation DisableUser($input: UserRefInput!) {\n    disableUser(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation DisableUser($input: UserRefInput!) {\n    disableUser(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation EnableUser($input: UserRefInput!) {\n    enableUser(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation EnableUser($input: UserRefInput!) {\n    enableUser(input: $input) {\n      ...AdminPerson @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment IntegrityCard_system on System {\n    id\n    integrity {\n      at\n      ok\n      findings\n    }\n  }\n"): (typeof documents)["\n  fragment IntegrityCard_system on System {\n    id\n    integrity {\n      at\n      ok\n      findings\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation CheckIntegrity {\n    checkIntegrity {\n      at\n      ok\n      findings\n    }\n  }\n"): (typeof documents)["\n  mutation CheckIntegrity {\n    checkIntegrity {\n      at\n      ok\n      findings\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment MaintenanceCard_maintenance on Maintenance {\n    on\n    message\n    since\n    by {\n      id\n      name\n      lastname\n    }\n  }\n"): (typeof documents)["\n  fragment MaintenanceCard_maintenance on Maintenance {\n    on\n    message\n    since\n    by {\n      id\n      name\n      lastname\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation SetMaintenance($input: SetMaintenanceInput!) {\n    setMaintenance(input: $input) {\n      on\n    }\n  }\n"): (typeof documents)["\n  mutation SetMaintenance($input: SetMaintenanceInput!) {\n    setMaintenance(input: $input) {\n      on\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ServicesCard_system on System {\n    id\n    lag {\n      consumer\n      source\n      events\n    }\n    identity {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    expenses {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    goals {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    dashboard {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    administration {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n  }\n"): (typeof documents)["\n  fragment ServicesCard_system on System {\n    id\n    lag {\n      consumer\n      source\n      events\n    }\n    identity {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    expenses {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    goals {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    dashboard {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n    administration {\n      migrations\n      queued\n      running\n      dead\n      outboxWaiting\n      storageBytes\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query AdminSystem {\n    maintenance {\n      ...MaintenanceCard_maintenance @unmask\n    }\n    system {\n      id\n      version\n      startedAt\n      ...ServicesCard_system\n      ...IntegrityCard_system\n    }\n  }\n"): (typeof documents)["\n  query AdminSystem {\n    maintenance {\n      ...MaintenanceCard_maintenance @unmask\n    }\n    system {\n      id\n      version\n      startedAt\n      ...ServicesCard_system\n      ...IntegrityCard_system\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query AdminTrends($from: PlainDate, $to: PlainDate) {\n    trends(from: $from, to: $to) {\n      day\n      registrations\n      activePeople\n      imports\n      scans\n      aiTokens\n      errors\n    }\n  }\n"): (typeof documents)["\n  query AdminTrends($from: PlainDate, $to: PlainDate) {\n    trends(from: $from, to: $to) {\n      day\n      registrations\n      activePeople\n      imports\n      scans\n      aiTokens\n      errors\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Budgets($ledgerId: ID!, $month: String!, $period: PeriodInput) {\n    ledger(id: $ledgerId) {\n      id\n      categories {\n        id\n        key\n        name\n        flow\n        parentId\n      }\n      budgets(month: $month) {\n        id\n        version\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n        }\n      }\n      dashboard(period: $period) {\n        revision\n        referenceCurrency\n        categories(flow: SPENDING) {\n          currency\n          amount {\n            amount\n            currency\n          }\n          category {\n            id\n          }\n        }\n        budgets {\n          state\n          category {\n            id\n          }\n          amount {\n            amount\n            currency\n          }\n          spent {\n            amount\n            currency\n          }\n          expected {\n            amount\n            currency\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Budgets($ledgerId: ID!, $month: String!, $period: PeriodInput) {\n    ledger(id: $ledgerId) {\n      id\n      categories {\n        id\n        key\n        name\n        flow\n        parentId\n      }\n      budgets(month: $month) {\n        id\n        version\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n        }\n      }\n      dashboard(period: $period) {\n        revision\n        referenceCurrency\n        categories(flow: SPENDING) {\n          currency\n          amount {\n            amount\n            currency\n          }\n          category {\n            id\n          }\n        }\n        budgets {\n          state\n          category {\n            id\n          }\n          amount {\n            amount\n            currency\n          }\n          spent {\n            amount\n            currency\n          }\n          expected {\n            amount\n            currency\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      id\n      version\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      id\n      version\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RemoveBudget($input: BudgetRefInput!) {\n    removeBudget(input: $input)\n  }\n"): (typeof documents)["\n  mutation RemoveBudget($input: BudgetRefInput!) {\n    removeBudget(input: $input)\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation CopyBudgets($input: CopyBudgetsInput!) {\n    copyBudgets(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CopyBudgets($input: CopyBudgetsInput!) {\n    copyBudgets(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment FirstStart_user on User {\n    id\n    name\n    acceptedTerms\n  }\n"): (typeof documents)["\n  fragment FirstStart_user on User {\n    id\n    name\n    acceptedTerms\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment FirstStart_ledger on Ledger {\n    id\n    version\n    configured\n    zone\n    referenceCurrency\n  }\n"): (typeof documents)["\n  fragment FirstStart_ledger on Ledger {\n    id\n    version\n    configured\n    zone\n    referenceCurrency\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation FirstStartProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      lastname\n      language\n    }\n  }\n"): (typeof documents)["\n  mutation FirstStartProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      lastname\n      language\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation FirstStartLedger($input: SetUpLedgerInput!) {\n    setUpLedger(input: $input) {\n      id\n      version\n      configured\n      zone\n      language\n      referenceCurrency\n    }\n  }\n"): (typeof documents)["\n  mutation FirstStartLedger($input: SetUpLedgerInput!) {\n    setUpLedger(input: $input) {\n      id\n      version\n      configured\n      zone\n      language\n      referenceCurrency\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation FirstStartTerms($version: String!) {\n    acceptTerms(version: $version) {\n      id\n      acceptedTerms\n    }\n  }\n"): (typeof documents)["\n  mutation FirstStartTerms($version: String!) {\n    acceptTerms(version: $version) {\n      id\n      acceptedTerms\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment DebtsView_goal on Goal {\n    id\n    monthlyContribution {\n      amount\n      currency\n    }\n    debt {\n      minimumPayment {\n        amount\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DebtsView_goal on Goal {\n    id\n    monthlyContribution {\n      amount\n      currency\n    }\n    debt {\n      minimumPayment {\n        amount\n        currency\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query DebtComparison($ledgerId: ID!, $budget: Decimal!) {\n    ledger(id: $ledgerId) {\n      id\n      debtComparison(budget: $budget) {\n        budget {\n          amount\n          currency\n        }\n        plans {\n          strategy\n          ...StrategyCard_plan @unmask\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DebtComparison($ledgerId: ID!, $budget: Decimal!) {\n    ledger(id: $ledgerId) {\n      id\n      debtComparison(budget: $budget) {\n        budget {\n          amount\n          currency\n        }\n        plans {\n          strategy\n          ...StrategyCard_plan @unmask\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment StrategyCard_plan on DebtStrategyPlan {\n    strategy\n    months\n    freeOn\n    totalInterest {\n      amount\n      currency\n    }\n    order {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  fragment StrategyCard_plan on DebtStrategyPlan {\n    strategy\n    months\n    freeOn\n    totalInterest {\n      amount\n      currency\n    }\n    order {\n      id\n      title\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation WriteAdvice($input: WriteAdviceInput!) {\n    writeAdvice(input: $input) {\n      id\n      goal {\n        id\n        ...GoalAdvice_goal\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WriteAdvice($input: WriteAdviceInput!) {\n    writeAdvice(input: $input) {\n      id\n      goal {\n        id\n        ...GoalAdvice_goal\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query MoreContributions($id: ID!, $first: Int!, $after: String) {\n    goal(id: $id) {\n      id\n      ...GoalContributions_goal\n    }\n  }\n"): (typeof documents)["\n  query MoreContributions($id: ID!, $first: Int!, $after: String) {\n    goal(id: $id) {\n      id\n      ...GoalContributions_goal\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment GoalSummary_goal on Goal {\n    id\n    description\n    startsOn\n    nextStatuses\n    months\n    contributionDay\n    account {\n      id\n      name\n    }\n    monthlyContribution {\n      amount\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment GoalSummary_goal on Goal {\n    id\n    description\n    startsOn\n    nextStatuses\n    months\n    contributionDay\n    account {\n      id\n      name\n    }\n    monthlyContribution {\n      amount\n      currency\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment GoalContributions_goal on Goal {\n    id\n    contributions(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          bookedOn\n          note\n          source\n          version\n          amount {\n            amount\n            currency\n          }\n          transaction {\n            id\n          }\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GoalContributions_goal on Goal {\n    id\n    contributions(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          bookedOn\n          note\n          source\n          version\n          amount {\n            amount\n            currency\n          }\n          transaction {\n            id\n          }\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment GoalDebt_goal on Goal {\n    id\n    debt {\n      rate\n      rateKind\n      effectiveAnnualRate\n      monthlyRate\n      minimumPayment {\n        amount\n        currency\n      }\n      plan {\n        payments\n        lastOn\n        totalInterest {\n          amount\n          currency\n        }\n        totalPaid {\n          amount\n          currency\n        }\n        instalments(first: 600) {\n          number\n          dueOn\n          payment {\n            amount\n            currency\n          }\n          interest {\n            amount\n            currency\n          }\n          principal {\n            amount\n            currency\n          }\n          balance {\n            amount\n            currency\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GoalDebt_goal on Goal {\n    id\n    debt {\n      rate\n      rateKind\n      effectiveAnnualRate\n      monthlyRate\n      minimumPayment {\n        amount\n        currency\n      }\n      plan {\n        payments\n        lastOn\n        totalInterest {\n          amount\n          currency\n        }\n        totalPaid {\n          amount\n          currency\n        }\n        instalments(first: 600) {\n          number\n          dueOn\n          payment {\n            amount\n            currency\n          }\n          interest {\n            amount\n            currency\n          }\n          principal {\n            amount\n            currency\n          }\n          balance {\n            amount\n            currency\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment GoalAdvice_goal on Goal {\n    id\n    advice(first: 1) {\n      id\n      createdAt\n      writer\n      model\n      tips {\n        number\n        title\n        text\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GoalAdvice_goal on Goal {\n    id\n    advice(first: 1) {\n      id\n      createdAt\n      writer\n      model\n      tips {\n        number\n        title\n        text\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation Contribute($input: ContributeInput!) {\n    contribute(input: $input) {\n      id\n      goal {\n        ...GoalCard_goal\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Contribute($input: ContributeInput!) {\n    contribute(input: $input) {\n      id\n      goal {\n        ...GoalCard_goal\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation Withdraw($input: ContributeInput!) {\n    withdraw(input: $input) {\n      id\n      goal {\n        ...GoalCard_goal\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Withdraw($input: ContributeInput!) {\n    withdraw(input: $input) {\n      id\n      goal {\n        ...GoalCard_goal\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation ChangeGoalStatus($input: ChangeGoalStatusInput!) {\n    changeGoalStatus(input: $input) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeGoalStatus($input: ChangeGoalStatusInput!) {\n    changeGoalStatus(input: $input) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation ArchiveGoal($input: ArchiveGoalInput!) {\n    archiveGoal(input: $input) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation ArchiveGoal($input: ArchiveGoalInput!) {\n    archiveGoal(input: $input) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RemoveContribution($input: ContributionRefInput!) {\n    removeContribution(input: $input) {\n      ...GoalCard_goal\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveContribution($input: ContributionRefInput!) {\n    removeContribution(input: $input) {\n      ...GoalCard_goal\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query GoalForm($ledgerId: ID!, $goalId: ID!, $editing: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n    }\n    goal(id: $goalId) @include(if: $editing) {\n      ...GoalForm_goal @unmask\n    }\n  }\n"): (typeof documents)["\n  query GoalForm($ledgerId: ID!, $goalId: ID!, $editing: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n    }\n    goal(id: $goalId) @include(if: $editing) {\n      ...GoalForm_goal @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation CreateGoal($input: CreateGoalInput!) {\n    createGoal(input: $input) {\n      id\n      ...GoalCard_goal\n      ...GoalForm_goal\n    }\n  }\n"): (typeof documents)["\n  mutation CreateGoal($input: CreateGoalInput!) {\n    createGoal(input: $input) {\n      id\n      ...GoalCard_goal\n      ...GoalForm_goal\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation UpdateGoal($input: UpdateGoalInput!) {\n    updateGoal(input: $input) {\n      id\n      ...GoalCard_goal\n      ...GoalForm_goal\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateGoal($input: UpdateGoalInput!) {\n    updateGoal(input: $input) {\n      id\n      ...GoalCard_goal\n      ...GoalForm_goal\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment GoalConflicts_ledger on Ledger {\n    id\n    goalConflicts {\n      text\n      goals {\n        id\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GoalConflicts_ledger on Ledger {\n    id\n    goalConflicts {\n      text\n      goals {\n        id\n        title\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment GoalCard_goal on Goal {\n    id\n    kind\n    title\n    icon\n    status\n    priority\n    archived\n    version\n    endsOn\n    share\n    target {\n      amount\n      currency\n    }\n    progress {\n      amount\n      currency\n    }\n    remaining {\n      amount\n      currency\n    }\n    pace {\n      monthly {\n        amount\n        currency\n      }\n      reachesOn\n      needed {\n        amount\n        currency\n      }\n      onTrack\n    }\n  }\n"): (typeof documents)["\n  fragment GoalCard_goal on Goal {\n    id\n    kind\n    title\n    icon\n    status\n    priority\n    archived\n    version\n    endsOn\n    share\n    target {\n      amount\n      currency\n    }\n    progress {\n      amount\n      currency\n    }\n    remaining {\n      amount\n      currency\n    }\n    pace {\n      monthly {\n        amount\n        currency\n      }\n      reachesOn\n      needed {\n        amount\n        currency\n      }\n      onTrack\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment GoalForm_goal on Goal {\n    id\n    version\n    kind\n    title\n    description\n    icon\n    startsOn\n    endsOn\n    priority\n    months\n    contributionDay\n    target {\n      amount\n      currency\n    }\n    account {\n      id\n      name\n    }\n    monthlyContribution {\n      amount\n      currency\n    }\n    debt {\n      rate\n      rateKind\n      minimumPayment {\n        amount\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GoalForm_goal on Goal {\n    id\n    version\n    kind\n    title\n    description\n    icon\n    startsOn\n    endsOn\n    priority\n    months\n    contributionDay\n    target {\n      amount\n      currency\n    }\n    account {\n      id\n      name\n    }\n    monthlyContribution {\n      amount\n      currency\n    }\n    debt {\n      rate\n      rateKind\n      minimumPayment {\n        amount\n        currency\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Goal($id: ID!, $first: Int!, $after: String) {\n    goal(id: $id) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n      ...GoalContributions_goal\n      ...GoalDebt_goal\n      ...GoalAdvice_goal\n    }\n  }\n"): (typeof documents)["\n  query Goal($id: ID!, $first: Int!, $after: String) {\n    goal(id: $id) {\n      ...GoalCard_goal @unmask\n      ...GoalSummary_goal @unmask\n      ...GoalContributions_goal\n      ...GoalDebt_goal\n      ...GoalAdvice_goal\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Goals($ledgerId: ID!, $includeArchived: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      goals(includeArchived: $includeArchived) {\n        id\n        ...GoalCard_goal @unmask\n        ...DebtsView_goal @unmask\n      }\n      ...GoalConflicts_ledger\n    }\n  }\n"): (typeof documents)["\n  query Goals($ledgerId: ID!, $includeArchived: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      goals(includeArchived: $includeArchived) {\n        id\n        ...GoalCard_goal @unmask\n        ...DebtsView_goal @unmask\n      }\n      ...GoalConflicts_ledger\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription GoalChanged($ledgerId: ID!) {\n    goalChanged(ledgerId: $ledgerId) {\n      id\n      ...GoalCard_goal @unmask\n    }\n  }\n"): (typeof documents)["\n  subscription GoalChanged($ledgerId: ID!) {\n    goalChanged(ledgerId: $ledgerId) {\n      id\n      ...GoalCard_goal @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query HistoryPeople($ledgerId: ID!) {\n    ledger(id: $ledgerId) {\n      id\n      members {\n        user {\n          id\n          name\n          lastname\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HistoryPeople($ledgerId: ID!) {\n    ledger(id: $ledgerId) {\n      id\n      members {\n        user {\n          id\n          name\n          lastname\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query HistoryPages($ledgerId: ID!, $first: Int!, $after: String, $filter: AuditFilter) {\n    ledger(id: $ledgerId) {\n      id\n      auditTrail(first: $first, after: $after, filter: $filter) {\n        edges {\n          node {\n            id\n            ...TrailEntry\n            ...TrailChanges\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HistoryPages($ledgerId: ID!, $first: Int!, $after: String, $filter: AuditFilter) {\n    ledger(id: $ledgerId) {\n      id\n      auditTrail(first: $first, after: $after, filter: $filter) {\n        edges {\n          node {\n            id\n            ...TrailEntry\n            ...TrailChanges\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment TrailEntry on AuditEntry {\n    id\n    at\n    action\n    service\n    origin\n    actor {\n      id\n      name\n      lastname\n      email\n    }\n  }\n"): (typeof documents)["\n  fragment TrailEntry on AuditEntry {\n    id\n    at\n    action\n    service\n    origin\n    actor {\n      id\n      name\n      lastname\n      email\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment TrailChanges on AuditEntry {\n    id\n    identityChanges {\n      table\n      id\n      before\n      after\n    }\n    expensesChanges {\n      table\n      id\n      before\n      after\n    }\n    goalsChanges {\n      table\n      id\n      before\n      after\n    }\n    projectionsChanges {\n      table\n      id\n      before\n      after\n    }\n    administrationChanges {\n      table\n      id\n      before\n      after\n    }\n  }\n"): (typeof documents)["\n  fragment TrailChanges on AuditEntry {\n    id\n    identityChanges {\n      table\n      id\n      before\n      after\n    }\n    expensesChanges {\n      table\n      id\n      before\n      after\n    }\n    goalsChanges {\n      table\n      id\n      before\n      after\n    }\n    projectionsChanges {\n      table\n      id\n      before\n      after\n    }\n    administrationChanges {\n      table\n      id\n      before\n      after\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ImportReview_batch on ImportBatch {\n    id\n    status\n    fileName\n    createdAt\n    added\n    liveTransactions\n    editedSince\n    version\n    mapping\n    open\n    sampleRows\n    counts {\n      rows\n      new\n      duplicate\n      suspicious\n      problem\n      ignored\n    }\n    columns {\n      index\n      name\n      samples\n    }\n    accounts {\n      name\n      currency\n      rows\n      newName\n      newKind\n      account {\n        id\n        name\n      }\n    }\n    categories {\n      path\n      flow\n      rows\n      category {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ImportReview_batch on ImportBatch {\n    id\n    status\n    fileName\n    createdAt\n    added\n    liveTransactions\n    editedSince\n    version\n    mapping\n    open\n    sampleRows\n    counts {\n      rows\n      new\n      duplicate\n      suspicious\n      problem\n      ignored\n    }\n    columns {\n      index\n      name\n      samples\n    }\n    accounts {\n      name\n      currency\n      rows\n      newName\n      newKind\n      account {\n        id\n        name\n      }\n    }\n    categories {\n      path\n      flow\n      rows\n      category {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EarlierImport on ImportBatch {\n    id\n    status\n    fileName\n    createdAt\n    added\n    liveTransactions\n    editedSince\n    version\n  }\n"): (typeof documents)["\n  fragment EarlierImport on ImportBatch {\n    id\n    status\n    fileName\n    createdAt\n    added\n    liveTransactions\n    editedSince\n    version\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query ImportPage($ledgerId: ID!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n      imports(first: 20) {\n        ...EarlierImport @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportPage($ledgerId: ID!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n      imports(first: 20) {\n        ...EarlierImport @unmask\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query ImportBatch($id: ID!) {\n    importBatch(id: $id) {\n      ...ImportReview_batch @unmask\n    }\n  }\n"): (typeof documents)["\n  query ImportBatch($id: ID!) {\n    importBatch(id: $id) {\n      ...ImportReview_batch @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation AdjustImport($input: AdjustImportInput!) {\n    adjustImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation AdjustImport($input: AdjustImportInput!) {\n    adjustImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation ConfirmImport($input: ImportRefInput!) {\n    confirmImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmImport($input: ImportRefInput!) {\n    confirmImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ...ImportReview_batch @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query ImportRows($id: ID!, $state: [ImportRowState!], $first: Int!) {\n    importBatch(id: $id) {\n      id\n      rows(state: $state, first: $first) {\n        line\n        state\n        bookedOn\n        account\n        toAccount\n        category\n        payee\n        note\n        flow\n        problem\n        raw\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportRows($id: ID!, $state: [ImportRowState!], $first: Int!) {\n    importBatch(id: $id) {\n      id\n      rows(state: $state, first: $first) {\n        line\n        state\n        bookedOn\n        account\n        toAccount\n        category\n        payee\n        note\n        flow\n        problem\n        raw\n        amount {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RevertImport($input: ImportRefInput!) {\n    revertImport(input: $input) {\n      ...EarlierImport @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation RevertImport($input: ImportRefInput!) {\n    revertImport(input: $input) {\n      ...EarlierImport @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RestoreImport($input: ImportRefInput!) {\n    restoreImport(input: $input) {\n      ...EarlierImport @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreImport($input: ImportRefInput!) {\n    restoreImport(input: $input) {\n      ...EarlierImport @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment AvailableCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      available {\n        amount {\n          amount\n          currency\n        }\n        budgeted {\n          amount\n          currency\n        }\n        spent {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment AvailableCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      available {\n        amount {\n          amount\n          currency\n        }\n        budgeted {\n          amount\n          currency\n        }\n        spent {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment BalancesCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      balances {\n        account {\n          id\n          name\n          kind\n        }\n        balance {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment BalancesCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      balances {\n        account {\n          id\n          name\n          kind\n        }\n        balance {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment BudgetsCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      budgets {\n        share\n        state\n        category {\n          id\n          name\n        }\n        amount {\n          amount\n          currency\n        }\n        spent {\n          amount\n          currency\n        }\n        left {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment BudgetsCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      budgets {\n        share\n        state\n        category {\n          id\n          name\n        }\n        amount {\n          amount\n          currency\n        }\n        spent {\n          amount\n          currency\n        }\n        left {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment CategoriesCard_ledger on Ledger {\n    id\n    categories {\n      id\n      name\n      parentId\n    }\n    dashboard(period: $period) {\n      referenceCurrency\n      categories {\n        currency\n        flow\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n          name\n          parentId\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CategoriesCard_ledger on Ledger {\n    id\n    categories {\n      id\n      name\n      parentId\n    }\n    dashboard(period: $period) {\n      referenceCurrency\n      categories {\n        currency\n        flow\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n          name\n          parentId\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment FiguresRow_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      totals {\n        ...Totals @unmask\n      }\n      previous {\n        until\n        totals {\n          ...Totals @unmask\n        }\n      }\n      trend {\n        month\n        totals {\n          ...Totals @unmask\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment FiguresRow_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      totals {\n        ...Totals @unmask\n      }\n      previous {\n        until\n        totals {\n          ...Totals @unmask\n        }\n      }\n      trend {\n        month\n        totals {\n          ...Totals @unmask\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment Totals on Totals {\n    currency\n    savingsRate\n    income {\n      amount\n      currency\n    }\n    spending {\n      amount\n      currency\n    }\n    net {\n      amount\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment Totals on Totals {\n    currency\n    savingsRate\n    income {\n      amount\n      currency\n    }\n    spending {\n      amount\n      currency\n    }\n    net {\n      amount\n      currency\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment GoalsCard_ledger on Ledger {\n    id\n    goals {\n      id\n      ...GoalCard_goal @unmask\n    }\n  }\n"): (typeof documents)["\n  fragment GoalsCard_ledger on Ledger {\n    id\n    goals {\n      id\n      ...GoalCard_goal @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment LatestCard_ledger on Ledger {\n    id\n    transactions(first: 6, filter: $inPeriod) {\n      edges {\n        node {\n          id\n          ...TransactionItem_transaction\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment LatestCard_ledger on Ledger {\n    id\n    transactions(first: 6, filter: $inPeriod) {\n      edges {\n        node {\n          id\n          ...TransactionItem_transaction\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment MissingRates_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      missingRates\n    }\n  }\n"): (typeof documents)["\n  fragment MissingRates_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      missingRates\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment PaceCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      pace {\n        day\n        spent {\n          amount\n          currency\n        }\n        previous {\n          amount\n          currency\n        }\n        plan {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PaceCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      pace {\n        day\n        spent {\n          amount\n          currency\n        }\n        previous {\n          amount\n          currency\n        }\n        plan {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ever: transactions(first: 1) {\n        totalCount\n      }\n      dashboard(period: $period) {\n        revision\n      }\n      ...MissingRates_ledger\n      ...AvailableCard_ledger\n      ...FiguresRow_ledger\n      ...PaceCard_ledger\n      ...BudgetsCard_ledger\n      ...CategoriesCard_ledger\n      ...GoalsCard_ledger\n      ...WorthCard_ledger\n      ...BalancesCard_ledger\n      ...LatestCard_ledger\n    }\n  }\n"): (typeof documents)["\n  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ever: transactions(first: 1) {\n        totalCount\n      }\n      dashboard(period: $period) {\n        revision\n      }\n      ...MissingRates_ledger\n      ...AvailableCard_ledger\n      ...FiguresRow_ledger\n      ...PaceCard_ledger\n      ...BudgetsCard_ledger\n      ...CategoriesCard_ledger\n      ...GoalsCard_ledger\n      ...WorthCard_ledger\n      ...BalancesCard_ledger\n      ...LatestCard_ledger\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription DashboardChanged($ledgerId: ID!, $period: PeriodInput) {\n    dashboardChanged(ledgerId: $ledgerId, period: $period) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  subscription DashboardChanged($ledgerId: ID!, $period: PeriodInput) {\n    dashboardChanged(ledgerId: $ledgerId, period: $period) {\n      revision\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment WorthCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      netWorth {\n        month\n        amounts {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment WorthCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      netWorth {\n        month\n        amounts {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ReceiptItem_receipt on Receipt {\n    id\n    status\n    fileName\n    createdAt\n    company\n    date\n    total\n    currency\n    confidence\n  }\n"): (typeof documents)["\n  fragment ReceiptItem_receipt on Receipt {\n    id\n    status\n    fileName\n    createdAt\n    company\n    date\n    total\n    currency\n    confidence\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ReceiptReview_receipt on Receipt {\n    id\n    status\n    fileName\n    version\n    failure\n    imageUrl\n    company\n    date\n    total\n    currency\n    tax\n    confidence\n    fields {\n      name\n      value\n      confidence\n      box {\n        x\n        y\n        width\n        height\n      }\n    }\n    proposal {\n      newName\n      currency\n      account {\n        id\n        name\n        currency\n      }\n    }\n    proposedCategory {\n      id\n      name\n    }\n    transaction {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment ReceiptReview_receipt on Receipt {\n    id\n    status\n    fileName\n    version\n    failure\n    imageUrl\n    company\n    date\n    total\n    currency\n    tax\n    confidence\n    fields {\n      name\n      value\n      confidence\n      box {\n        x\n        y\n        width\n        height\n      }\n    }\n    proposal {\n      newName\n      currency\n      account {\n        id\n        name\n        currency\n      }\n    }\n    proposedCategory {\n      id\n      name\n    }\n    transaction {\n      id\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Receipt($id: ID!) {\n    receipt(id: $id) {\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n"): (typeof documents)["\n  query Receipt($id: ID!) {\n    receipt(id: $id) {\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Receipts($ledgerId: ID!, $first: Int!, $status: [ReceiptStatus!]) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n      receipts(first: $first, status: $status) {\n        totalCount\n        edges {\n          node {\n            id\n            ...ReceiptItem_receipt @unmask\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Receipts($ledgerId: ID!, $first: Int!, $status: [ReceiptStatus!]) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n      receipts(first: $first, status: $status) {\n        totalCount\n        edges {\n          node {\n            id\n            ...ReceiptItem_receipt @unmask\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation ConfirmReceipt($input: ConfirmReceiptInput!) {\n    confirmReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmReceipt($input: ConfirmReceiptInput!) {\n    confirmReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation DiscardReceipt($input: ReceiptRefInput!) {\n    discardReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation DiscardReceipt($input: ReceiptRefInput!) {\n    discardReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation ScanReceipt($input: ScanReceiptInput!) {\n    scanReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation ScanReceipt($input: ScanReceiptInput!) {\n    scanReceipt(input: $input) {\n      ...ReceiptItem_receipt @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription ReceiptChanged($ledgerId: ID!) {\n    receiptChanged(ledgerId: $ledgerId) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n"): (typeof documents)["\n  subscription ReceiptChanged($ledgerId: ID!) {\n    receiptChanged(ledgerId: $ledgerId) {\n      ...ReceiptItem_receipt @unmask\n      ...ReceiptReview_receipt @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ReportItem on Report {\n    id\n    kind\n    format\n    status\n    progress\n    title\n    createdAt\n    expiresAt\n    pages\n    rows\n    size\n    problem\n    fileUrl\n    version\n  }\n"): (typeof documents)["\n  fragment ReportItem on Report {\n    id\n    kind\n    format\n    status\n    progress\n    title\n    createdAt\n    expiresAt\n    pages\n    rows\n    size\n    problem\n    fileUrl\n    version\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RequestReport($input: RequestReportInput!) {\n    requestReport(input: $input) {\n      ...ReportItem\n    }\n  }\n"): (typeof documents)["\n  mutation RequestReport($input: RequestReportInput!) {\n    requestReport(input: $input) {\n      ...ReportItem\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RemoveReport($input: ReportRefInput!) {\n    removeReport(input: $input)\n  }\n"): (typeof documents)["\n  mutation RemoveReport($input: ReportRefInput!) {\n    removeReport(input: $input)\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription ReportChanged($reportId: ID!) {\n    reportChanged(reportId: $reportId) {\n      id\n      ...ReportItem\n    }\n  }\n"): (typeof documents)["\n  subscription ReportChanged($reportId: ID!) {\n    reportChanged(reportId: $reportId) {\n      id\n      ...ReportItem\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query ReportPages($first: Int!, $after: String) {\n    reports(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          ...ReportItem\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReportPages($first: Int!, $after: String) {\n    reports(first: $first, after: $after) {\n      edges {\n        node {\n          id\n          kind\n          ...ReportItem\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      ...EntryCategory @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      ...EntryCategory @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Entry($ledgerId: ID!, $transactionId: ID!, $editing: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n    }\n    transaction(id: $transactionId) @include(if: $editing) {\n      ...EntryDialog_transaction @unmask\n    }\n  }\n"): (typeof documents)["\n  query Entry($ledgerId: ID!, $transactionId: ID!, $editing: Boolean!) {\n    ledger(id: $ledgerId) {\n      id\n      accounts {\n        ...EntryAccount @unmask\n      }\n      categories {\n        ...EntryCategory @unmask\n      }\n    }\n    transaction(id: $transactionId) @include(if: $editing) {\n      ...EntryDialog_transaction @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EntryAccount on Account {\n    id\n    name\n    kind\n    currency\n    archived\n  }\n"): (typeof documents)["\n  fragment EntryAccount on Account {\n    id\n    name\n    kind\n    currency\n    archived\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EntryCategory on Category {\n    id\n    key\n    name\n    flow\n    parentId\n  }\n"): (typeof documents)["\n  fragment EntryCategory on Category {\n    id\n    key\n    name\n    flow\n    parentId\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EntryDialog_transaction on Transaction {\n    id\n    kind\n    bookedOn\n    payee\n    note\n    version\n    deletedAt\n    account {\n      id\n      name\n      currency\n    }\n    toAccount {\n      id\n      name\n      currency\n    }\n    amount {\n      amount\n      currency\n    }\n    received {\n      amount\n      currency\n    }\n    lines {\n      flow\n      category {\n        id\n        name\n      }\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment EntryDialog_transaction on Transaction {\n    id\n    kind\n    bookedOn\n    payee\n    note\n    version\n    deletedAt\n    account {\n      id\n      name\n      currency\n    }\n    toAccount {\n      id\n      name\n      currency\n    }\n    amount {\n      amount\n      currency\n    }\n    received {\n      amount\n      currency\n    }\n    lines {\n      flow\n      category {\n        id\n        name\n      }\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation CreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) {\n      ...EntryAccount @unmask\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) {\n      ...EntryAccount @unmask\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RecordTransaction($input: RecordTransactionInput!) {\n    recordTransaction(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n"): (typeof documents)["\n  mutation RecordTransaction($input: RecordTransactionInput!) {\n    recordTransaction(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RecordTransfer($input: RecordTransferInput!) {\n    recordTransfer(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n"): (typeof documents)["\n  mutation RecordTransfer($input: RecordTransferInput!) {\n    recordTransfer(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation EditTransaction($input: EditTransactionInput!) {\n    editTransaction(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n"): (typeof documents)["\n  mutation EditTransaction($input: EditTransactionInput!) {\n    editTransaction(input: $input) {\n      id\n      ...TransactionItem_transaction\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment FilterBar_ledger on Ledger {\n    id\n    accounts(includeArchived: true) {\n      id\n      name\n      currency\n    }\n    categories {\n      id\n      name\n      parentId\n      flow\n    }\n  }\n"): (typeof documents)["\n  fragment FilterBar_ledger on Ledger {\n    id\n    accounts(includeArchived: true) {\n      id\n      name\n      currency\n    }\n    categories {\n      id\n      name\n      parentId\n      flow\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment FilterSums_connection on TransactionConnection {\n    totalCount\n    sums {\n      currency\n      income {\n        amount\n        currency\n      }\n      spending {\n        amount\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment FilterSums_connection on TransactionConnection {\n    totalCount\n    sums {\n      currency\n      income {\n        amount\n        currency\n      }\n      spending {\n        amount\n        currency\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment TransactionItem_transaction on Transaction {\n    id\n    kind\n    bookedOn\n    payee\n    note\n    version\n    deletedAt\n    receiptId\n    account {\n      id\n      name\n    }\n    toAccount {\n      id\n      name\n    }\n    amount {\n      amount\n      currency\n    }\n    received {\n      amount\n      currency\n    }\n    lines {\n      flow\n      category {\n        id\n        name\n      }\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment TransactionItem_transaction on Transaction {\n    id\n    kind\n    bookedOn\n    payee\n    note\n    version\n    deletedAt\n    receiptId\n    account {\n      id\n      name\n    }\n    toAccount {\n      id\n      name\n    }\n    amount {\n      amount\n      currency\n    }\n    received {\n      amount\n      currency\n    }\n    lines {\n      flow\n      category {\n        id\n        name\n      }\n      amount {\n        amount\n        currency\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Transactions($ledgerId: ID!, $filter: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ...FilterBar_ledger\n      transactions(first: 1, filter: $filter) {\n        totalCount\n        ...FilterSums_connection @unmask\n      }\n    }\n  }\n"): (typeof documents)["\n  query Transactions($ledgerId: ID!, $filter: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ...FilterBar_ledger\n      transactions(first: 1, filter: $filter) {\n        totalCount\n        ...FilterSums_connection @unmask\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation DeleteTransaction($input: TransactionRefInput!) {\n    deleteTransaction(input: $input) {\n      id\n      version\n      deletedAt\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteTransaction($input: TransactionRefInput!) {\n    deleteTransaction(input: $input) {\n      id\n      version\n      deletedAt\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation RestoreTransaction($input: TransactionRefInput!) {\n    restoreTransaction(input: $input) {\n      id\n      version\n      deletedAt\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreTransaction($input: TransactionRefInput!) {\n    restoreTransaction(input: $input) {\n      id\n      version\n      deletedAt\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription LedgerRevision($ledgerId: ID!) {\n    dashboardChanged(ledgerId: $ledgerId) {\n      revision\n    }\n  }\n"): (typeof documents)["\n  subscription LedgerRevision($ledgerId: ID!) {\n    dashboardChanged(ledgerId: $ledgerId) {\n      revision\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query TransactionPages($ledgerId: ID!, $filter: TransactionFilter, $first: Int!, $after: String) {\n    ledger(id: $ledgerId) {\n      id\n      transactions(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            id\n            bookedOn\n            ...TransactionItem_transaction\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TransactionPages($ledgerId: ID!, $filter: TransactionFilter, $first: Int!, $after: String) {\n    ledger(id: $ledgerId) {\n      id\n      transactions(first: $first, after: $after, filter: $filter) {\n        edges {\n          cursor\n          node {\n            id\n            bookedOn\n            ...TransactionItem_transaction\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n"];

export function gql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;