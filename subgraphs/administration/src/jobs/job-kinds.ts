/** Signs the end of the chain, once a day. */
export const CHECKPOINT_JOB = 'checkpoint';
/** Lets the doctor look, once a day. */
export const INTEGRITY_JOB = 'integrity';
