/** What the server tells the app at run time, so that one build serves every installation. */
export interface RuntimeConfig {
  firebase: { apiKey: string; authDomain: string; projectId: string };
  emulator: boolean;
  demo: boolean;
  demoAccounts?: { email: string; password: string; name: string }[];
  termsVersion: string;
}

let loading: Promise<RuntimeConfig> | undefined;

/** The configuration, fetched once. A failure is forgotten, so that the next call tries again. */
export function runtimeConfig(): Promise<RuntimeConfig> {
  loading ??= fetch('/config.json', { headers: { accept: 'application/json' } })
    .then(async (response) => {
      if (!response.ok) throw new Error(`config.json answered ${response.status}`);
      return (await response.json()) as RuntimeConfig;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
