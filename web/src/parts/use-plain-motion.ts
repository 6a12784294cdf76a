import useMediaQuery from '@mui/material/useMediaQuery';

/** Whether the person asked their system for less motion. */
export const usePlainMotion = (): boolean => useMediaQuery('(prefers-reduced-motion: reduce)');
