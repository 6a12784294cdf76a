/** Looks at one ledger: what is unusual, which months are over. In the installation's stream: at all of them, once an hour. */
export const LOOK_JOB = 'look-ahead';
