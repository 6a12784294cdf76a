/** The job that makes one report. Its stream is the person who asked for it. */
export const REPORT_JOB = 'make-report';

/** The job that puts reports away when their time is over, once a day. */
export const EXPIRY_JOB = 'expire-reports';
