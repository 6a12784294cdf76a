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
    "\n  query App {\n    me {\n      id\n      acceptedTerms\n      language\n      ...FirstStart_user\n      ...UserMenu_user\n      defaultLedger {\n        id\n        name\n        zone\n        referenceCurrency\n        configured\n        permission\n        ...FirstStart_ledger\n      }\n    }\n  }\n": typeof types.AppDocument,
    "\n  fragment UserMenu_user on User {\n    id\n    name\n    lastname\n    email\n  }\n": typeof types.UserMenu_UserFragmentDoc,
    "\n  mutation SetLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      language\n    }\n  }\n": typeof types.SetLanguageDocument,
    "\n  fragment FirstStart_user on User {\n    id\n    name\n    acceptedTerms\n  }\n": typeof types.FirstStart_UserFragmentDoc,
    "\n  fragment FirstStart_ledger on Ledger {\n    id\n    version\n    configured\n    zone\n    referenceCurrency\n  }\n": typeof types.FirstStart_LedgerFragmentDoc,
    "\n  mutation FirstStartProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      lastname\n      language\n    }\n  }\n": typeof types.FirstStartProfileDocument,
    "\n  mutation FirstStartLedger($input: SetUpLedgerInput!) {\n    setUpLedger(input: $input) {\n      id\n      version\n      configured\n      zone\n      language\n      referenceCurrency\n    }\n  }\n": typeof types.FirstStartLedgerDocument,
    "\n  mutation FirstStartTerms($version: String!) {\n    acceptTerms(version: $version) {\n      id\n      acceptedTerms\n    }\n  }\n": typeof types.FirstStartTermsDocument,
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
    "\n  fragment BalancesCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      balances {\n        account {\n          id\n          name\n          kind\n        }\n        balance {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.BalancesCard_LedgerFragmentDoc,
    "\n  fragment CategoriesCard_ledger on Ledger {\n    id\n    categories {\n      id\n      name\n      parentId\n    }\n    dashboard(period: $period) {\n      referenceCurrency\n      categories {\n        currency\n        flow\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n          name\n          parentId\n        }\n      }\n    }\n  }\n": typeof types.CategoriesCard_LedgerFragmentDoc,
    "\n  fragment FiguresRow_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      totals {\n        ...Totals @unmask\n      }\n      previous {\n        until\n        totals {\n          ...Totals @unmask\n        }\n      }\n      trend {\n        month\n        totals {\n          ...Totals @unmask\n        }\n      }\n    }\n  }\n": typeof types.FiguresRow_LedgerFragmentDoc,
    "\n  fragment Totals on Totals {\n    currency\n    savingsRate\n    income {\n      amount\n      currency\n    }\n    spending {\n      amount\n      currency\n    }\n    net {\n      amount\n      currency\n    }\n  }\n": typeof types.TotalsFragmentDoc,
    "\n  fragment LatestCard_ledger on Ledger {\n    id\n    transactions(first: 6, filter: $inPeriod) {\n      edges {\n        node {\n          id\n          ...TransactionItem_transaction\n        }\n      }\n    }\n  }\n": typeof types.LatestCard_LedgerFragmentDoc,
    "\n  fragment MissingRates_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      missingRates\n    }\n  }\n": typeof types.MissingRates_LedgerFragmentDoc,
    "\n  fragment PaceCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      pace {\n        day\n        spent {\n          amount\n          currency\n        }\n        previous {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": typeof types.PaceCard_LedgerFragmentDoc,
    "\n  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ever: transactions(first: 1) {\n        totalCount\n      }\n      dashboard(period: $period) {\n        revision\n      }\n      ...MissingRates_ledger\n      ...FiguresRow_ledger\n      ...PaceCard_ledger\n      ...CategoriesCard_ledger\n      ...WorthCard_ledger\n      ...BalancesCard_ledger\n      ...LatestCard_ledger\n    }\n  }\n": typeof types.PanelDocument,
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
    "\n  query App {\n    me {\n      id\n      acceptedTerms\n      language\n      ...FirstStart_user\n      ...UserMenu_user\n      defaultLedger {\n        id\n        name\n        zone\n        referenceCurrency\n        configured\n        permission\n        ...FirstStart_ledger\n      }\n    }\n  }\n": types.AppDocument,
    "\n  fragment UserMenu_user on User {\n    id\n    name\n    lastname\n    email\n  }\n": types.UserMenu_UserFragmentDoc,
    "\n  mutation SetLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      language\n    }\n  }\n": types.SetLanguageDocument,
    "\n  fragment FirstStart_user on User {\n    id\n    name\n    acceptedTerms\n  }\n": types.FirstStart_UserFragmentDoc,
    "\n  fragment FirstStart_ledger on Ledger {\n    id\n    version\n    configured\n    zone\n    referenceCurrency\n  }\n": types.FirstStart_LedgerFragmentDoc,
    "\n  mutation FirstStartProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n      lastname\n      language\n    }\n  }\n": types.FirstStartProfileDocument,
    "\n  mutation FirstStartLedger($input: SetUpLedgerInput!) {\n    setUpLedger(input: $input) {\n      id\n      version\n      configured\n      zone\n      language\n      referenceCurrency\n    }\n  }\n": types.FirstStartLedgerDocument,
    "\n  mutation FirstStartTerms($version: String!) {\n    acceptTerms(version: $version) {\n      id\n      acceptedTerms\n    }\n  }\n": types.FirstStartTermsDocument,
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
    "\n  fragment BalancesCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      balances {\n        account {\n          id\n          name\n          kind\n        }\n        balance {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.BalancesCard_LedgerFragmentDoc,
    "\n  fragment CategoriesCard_ledger on Ledger {\n    id\n    categories {\n      id\n      name\n      parentId\n    }\n    dashboard(period: $period) {\n      referenceCurrency\n      categories {\n        currency\n        flow\n        amount {\n          amount\n          currency\n        }\n        category {\n          id\n          name\n          parentId\n        }\n      }\n    }\n  }\n": types.CategoriesCard_LedgerFragmentDoc,
    "\n  fragment FiguresRow_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      totals {\n        ...Totals @unmask\n      }\n      previous {\n        until\n        totals {\n          ...Totals @unmask\n        }\n      }\n      trend {\n        month\n        totals {\n          ...Totals @unmask\n        }\n      }\n    }\n  }\n": types.FiguresRow_LedgerFragmentDoc,
    "\n  fragment Totals on Totals {\n    currency\n    savingsRate\n    income {\n      amount\n      currency\n    }\n    spending {\n      amount\n      currency\n    }\n    net {\n      amount\n      currency\n    }\n  }\n": types.TotalsFragmentDoc,
    "\n  fragment LatestCard_ledger on Ledger {\n    id\n    transactions(first: 6, filter: $inPeriod) {\n      edges {\n        node {\n          id\n          ...TransactionItem_transaction\n        }\n      }\n    }\n  }\n": types.LatestCard_LedgerFragmentDoc,
    "\n  fragment MissingRates_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      missingRates\n    }\n  }\n": types.MissingRates_LedgerFragmentDoc,
    "\n  fragment PaceCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      pace {\n        day\n        spent {\n          amount\n          currency\n        }\n        previous {\n          amount\n          currency\n        }\n      }\n    }\n  }\n": types.PaceCard_LedgerFragmentDoc,
    "\n  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ever: transactions(first: 1) {\n        totalCount\n      }\n      dashboard(period: $period) {\n        revision\n      }\n      ...MissingRates_ledger\n      ...FiguresRow_ledger\n      ...PaceCard_ledger\n      ...CategoriesCard_ledger\n      ...WorthCard_ledger\n      ...BalancesCard_ledger\n      ...LatestCard_ledger\n    }\n  }\n": types.PanelDocument,
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
export function gql(source: "\n  query App {\n    me {\n      id\n      acceptedTerms\n      language\n      ...FirstStart_user\n      ...UserMenu_user\n      defaultLedger {\n        id\n        name\n        zone\n        referenceCurrency\n        configured\n        permission\n        ...FirstStart_ledger\n      }\n    }\n  }\n"): (typeof documents)["\n  query App {\n    me {\n      id\n      acceptedTerms\n      language\n      ...FirstStart_user\n      ...UserMenu_user\n      defaultLedger {\n        id\n        name\n        zone\n        referenceCurrency\n        configured\n        permission\n        ...FirstStart_ledger\n      }\n    }\n  }\n"];
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
export function gql(source: "\n  fragment BalancesCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      balances {\n        account {\n          id\n          name\n          kind\n        }\n        balance {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment BalancesCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      balances {\n        account {\n          id\n          name\n          kind\n        }\n        balance {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
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
export function gql(source: "\n  fragment LatestCard_ledger on Ledger {\n    id\n    transactions(first: 6, filter: $inPeriod) {\n      edges {\n        node {\n          id\n          ...TransactionItem_transaction\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment LatestCard_ledger on Ledger {\n    id\n    transactions(first: 6, filter: $inPeriod) {\n      edges {\n        node {\n          id\n          ...TransactionItem_transaction\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment MissingRates_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      missingRates\n    }\n  }\n"): (typeof documents)["\n  fragment MissingRates_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      missingRates\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment PaceCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      pace {\n        day\n        spent {\n          amount\n          currency\n        }\n        previous {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PaceCard_ledger on Ledger {\n    id\n    dashboard(period: $period) {\n      referenceCurrency\n      pace {\n        day\n        spent {\n          amount\n          currency\n        }\n        previous {\n          amount\n          currency\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ever: transactions(first: 1) {\n        totalCount\n      }\n      dashboard(period: $period) {\n        revision\n      }\n      ...MissingRates_ledger\n      ...FiguresRow_ledger\n      ...PaceCard_ledger\n      ...CategoriesCard_ledger\n      ...WorthCard_ledger\n      ...BalancesCard_ledger\n      ...LatestCard_ledger\n    }\n  }\n"): (typeof documents)["\n  query Panel($ledgerId: ID!, $period: PeriodInput, $inPeriod: TransactionFilter) {\n    ledger(id: $ledgerId) {\n      id\n      ever: transactions(first: 1) {\n        totalCount\n      }\n      dashboard(period: $period) {\n        revision\n      }\n      ...MissingRates_ledger\n      ...FiguresRow_ledger\n      ...PaceCard_ledger\n      ...CategoriesCard_ledger\n      ...WorthCard_ledger\n      ...BalancesCard_ledger\n      ...LatestCard_ledger\n    }\n  }\n"];
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