/** The widths of the table's columns: day, description, category, account, amount, action. */
export const columns = '104px minmax(0, 2.2fr) minmax(0, 1.3fr) minmax(0, 1.3fr) minmax(124px, auto) 36px';
