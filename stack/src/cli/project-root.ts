import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it was cloned. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
