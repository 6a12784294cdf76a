/** Every benchmark, by the name that `npm run bench NAME` takes. */
const BENCHES: Readonly<Record<string, () => Promise<() => Promise<void>>>> = {
  dashboard: async () => (await import('./dashboard.js')).dashboard,
  personal: async () => (await import('./personal.js')).personal,
  forecast: async () => (await import('./forecast.js')).forecast,
  receipts: async () => (await import('./receipts.js')).receipts,
  projections: async () => (await import('./projections.js')).projections,
  streams: async () => (await import('./streams.js')).streams,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
    const load = BENCHES[name];
    if (load) await (await load())();
  }
}
