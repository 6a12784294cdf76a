import { z } from 'zod';

/** What a person may do in a ledger, smallest first. */
export const PERMISSIONS = ['viewer', 'editor', 'owner'] as const;
export type LedgerPermission = (typeof PERMISSIONS)[number];

export const Principal = z.object({
  personId: z.uuid(),
  role: z.enum(['CLIENT', 'ADMIN']),
  status: z.enum(['ACTIVE', 'DISABLED']),
  ledgers: z.array(z.object({ id: z.uuid(), permission: z.enum(PERMISSIONS) })),
  /** Who reads as this person, where somebody else does. */
  readBy: z.uuid().optional(),
});

/** Who is asking and which ledgers they may see. Comes from identity's database, never from a token's claims. */
export type Principal = z.infer<typeof Principal>;

/** The permission a principal has in a ledger, or null: for them that ledger does not exist. */
export const permissionIn = (principal: Principal | null, ledgerId: string): LedgerPermission | null =>
  principal?.ledgers.find((ledger) => ledger.id === ledgerId)?.permission ?? null;

/** Whether `held` is enough where `needed` is asked for. */
export const allows = (held: LedgerPermission, needed: LedgerPermission): boolean =>
  PERMISSIONS.indexOf(held) >= PERMISSIONS.indexOf(needed);
