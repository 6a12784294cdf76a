import { comparable } from '../categories/index.js';

/**
 * The account that a transfer's text means: the one with the same name (folded), else the only one whose name continues
 * the text or is continued by it word by word (`Share Market` is `Share Market Trading`). Null when none or several do.
 */
export const matchAccountName = <Account extends { name: string }>(
  text: string,
  accounts: readonly Account[],
): Account | null => {
  const wanted = comparable(text);
  if (wanted === '') return null;
  const folded = accounts.map((account) => ({ account, name: comparable(account.name) }));
  const same = folded.find(({ name }) => name === wanted);
  if (same) return same.account;
  const near = folded.filter(
    ({ name }) => name !== '' && (name.startsWith(`${wanted} `) || wanted.startsWith(`${name} `)),
  );
  return near.length === 1 ? (near[0]?.account ?? null) : null;
};
