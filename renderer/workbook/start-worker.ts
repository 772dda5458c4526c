type ScriptUrlPolicy = { createScriptURL: (url: string) => string };
type TrustedTypesFactory = {
  createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
};

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypesFactory;
  }
}

let policy: ScriptUrlPolicy | undefined;

/** Only a script that was built with the application may run: same origin, in its folder of built files. */
function checkedUrl(text: string): string {
  const url = new URL(text, window.location.href);
  const ours = url.protocol === window.location.protocol && url.host === window.location.host;
  if (!ours || !/^\/assets\/[\w-]+\.js$/.test(url.pathname)) throw new Error('Not a worker of Peer Desk');
  return url.href;
}

/**
 * Starts a module worker. The content policy refuses a plain `new Worker(…)`: it allows one trusted-types policy, this one.
 * Take the address from Vite: `import workerUrl from './some-worker.ts?worker&url'`.
 */
export function startWorker(workerUrl: string): Worker {
  policy ??= window.trustedTypes?.createPolicy('peer-desk-worker', { createScriptURL: checkedUrl });
  return new Worker(policy?.createScriptURL(workerUrl) ?? checkedUrl(workerUrl), { type: 'module' });
}
