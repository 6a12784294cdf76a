import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  document.documentElement.lang = 'es';
});
afterEach(cleanup);
