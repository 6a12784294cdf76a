import type { ReportLanguage } from './report-content.js';

type Names = Readonly<Record<ReportLanguage, string>>;

const name = (es: string, en: string): Names => ({ es, en });

/** Actions as people call them, by the names of their use cases and jobs. */
const ACTIONS: Readonly<Record<string, Names>> = {
  'accept-terms': name('Aceptó los términos', 'Accepted the terms'),
  'adjust-import': name('Ajustó una importación', 'Adjusted an import'),
  'archive-goal': name('Archivó una meta', 'Archived a goal'),
  'book-history': name('Cargó un historial', 'Booked a history'),
  'change-goal-status': name('Cambió el estado de una meta', 'Changed a goal’s status'),
  'change-member': name('Cambió el permiso de un miembro', 'Changed a member’s permission'),
  'change-user-role': name('Cambió el rol de un usuario', 'Changed a user’s role'),
  'confirm-import': name('Confirmó una importación', 'Confirmed an import'),
  'confirm-receipt': name('Confirmó un recibo', 'Confirmed a receipt'),
  contribute: name('Aportó a una meta', 'Contributed to a goal'),
  'copy-budgets': name('Copió presupuestos', 'Copied budgets'),
  'create-account': name('Creó una cuenta', 'Created an account'),
  'create-category': name('Creó una categoría', 'Created a category'),
  'create-goal': name('Creó una meta', 'Created a goal'),
  'create-ledger': name('Creó un libro', 'Created a ledger'),
  'create-user': name('Creó un usuario', 'Created a user'),
  'delete-me': name('Eliminó su cuenta', 'Deleted their account'),
  'delete-transaction': name('Eliminó un movimiento', 'Deleted a transaction'),
  'delete-user': name('Eliminó un usuario', 'Deleted a user'),
  'disable-user': name('Desactivó un usuario', 'Disabled a user'),
  'discard-receipt': name('Descartó un recibo', 'Discarded a receipt'),
  'edit-transaction': name('Editó un movimiento', 'Edited a transaction'),
  'enable-user': name('Activó un usuario', 'Enabled a user'),
  'erase-person': name('Borró los datos de una persona', 'Erased a person’s data'),
  'expire-reports': name('Retiró informes vencidos', 'Removed expired reports'),
  'invite-member': name('Invitó a un miembro', 'Invited a member'),
  'make-admin': name('Nombró un administrador', 'Made an administrator'),
  'make-report': name('Generó un informe', 'Made a report'),
  'record-transaction': name('Registró un movimiento', 'Recorded a transaction'),
  'record-transfer': name('Registró un traslado', 'Recorded a transfer'),
  'register-person': name('Se registró', 'Registered'),
  'remove-budget': name('Eliminó un presupuesto', 'Removed a budget'),
  'remove-contribution': name('Eliminó un aporte', 'Removed a contribution'),
  'remove-member': name('Retiró a un miembro', 'Removed a member'),
  'remove-report': name('Eliminó un informe', 'Removed a report'),
  'request-report': name('Pidió un informe', 'Requested a report'),
  'restore-import': name('Recuperó una importación', 'Restored an import'),
  'restore-transaction': name('Recuperó un movimiento', 'Restored a transaction'),
  'revert-import': name('Revirtió una importación', 'Reverted an import'),
  'revoke-sessions': name('Cerró todas sus sesiones', 'Signed out everywhere'),
  'scan-receipt': name('Leyó un recibo', 'Scanned a receipt'),
  'set-budget': name('Fijó un presupuesto', 'Set a budget'),
  'set-maintenance': name('Cambió el modo de mantenimiento', 'Changed the maintenance mode'),
  'set-up-ledger': name('Configuró un libro', 'Set up a ledger'),
  'settle-in': name('Entró por primera vez', 'Signed in for the first time'),
  'start-import': name('Empezó una importación', 'Started an import'),
  'store-file': name('Subió un archivo', 'Uploaded a file'),
  'update-account': name('Editó una cuenta', 'Edited an account'),
  'update-category': name('Editó una categoría', 'Edited a category'),
  'update-goal': name('Editó una meta', 'Edited a goal'),
  'update-profile': name('Editó su perfil', 'Edited their profile'),
  'verify-audit': name('Verificó la auditoría', 'Verified the audit'),
  withdraw: name('Retiró de una meta', 'Withdrew from a goal'),
  'write-advice': name('Pidió un consejo', 'Asked for advice'),
};

/** What an action is called; its own name where it has no other. */
export const actionText = (action: string, language: ReportLanguage): string =>
  (Object.hasOwn(ACTIONS, action) ? ACTIONS[action]?.[language] : undefined) ?? action;
