/**
 * The content policy of one answer. Scripts come from the application's own files only, styles also from emotion, which
 * knows the nonce. Text never becomes markup or code (trusted types); the one policy allowed names the built workers.
 * WebAssembly may be compiled: the cipher of the rows is (renderer/data/sealed/row-cipher.ts).
 */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types peer-desk-worker',
  ].join('; ');
}

/**
 * What every answer carries besides its type. No `Cross-Origin-Opener-Policy`: no page can open ours or be opened by it (guard.ts),
 * and at each start it would have the page moved into a second process.
 */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
