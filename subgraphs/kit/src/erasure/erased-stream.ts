/** The events that tell of erasures and the entries of the audit chain: they hold nothing personal and stay as they are. */
const OUTLIVING = ['kit.audited', 'kit.erased', 'identity.ledger-erased', 'identity.person-erased'] as const;

/** Whether events of a type keep their payload in a stream that is erased, and still have their effect. */
export const outlivesErasure = (type: string): boolean => (OUTLIVING as readonly string[]).includes(type);

export const OUTLIVING_TYPES: readonly string[] = OUTLIVING;

/** SQL: the advisory lock of a stream that its eraser takes alone, and whoever applies events there takes beside others. */
export const eraserLock = (stream: string): string => `hashtextextended(${stream}::text, 78)`;
