import { eventBusContract } from '../../src/contracts/index.js';
import { inProcessBus } from '../../src/index.js';

eventBusContract('one process', () => {
  const bus = inProcessBus(() => undefined);
  return Promise.resolve({ owner: bus, reader: bus });
});
