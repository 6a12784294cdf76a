import { differences, keyed, type DoctorDatabases, type Finding } from './finding.js';

const KEPT = `SELECT concat_ws(' ', ledger_id, id) AS key, concat(progress_minor, ' ', currency) AS value FROM goal`;

const SUMS = `
  SELECT concat_ws(' ', g.ledger_id, g.id) AS key, concat(coalesce(sum(c.amount), 0), ' ', g.currency) AS value
    FROM goal g
    LEFT JOIN contribution c ON c.ledger_id = g.ledger_id AND c.goal_id = g.id AND c.removed_at IS NULL
   GROUP BY g.ledger_id, g.id, g.currency`;

/** I6: a goal's progress is the sum of its contributions. */
export async function checkGoals({ goals }: DoctorDatabases): Promise<Finding[]> {
  return differences('I6', 'progress of goal', await keyed(goals, SUMS), await keyed(goals, KEPT));
}
