/** The version of the terms and the privacy notice (Ley 1581 de 2012) that the app asks consent for. */
export const TERMS_VERSION = '2026-11';
