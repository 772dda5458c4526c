import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { NONCE_PLACEHOLDER } from '@shared/ipc/nonce-placeholder';
import { securityHeaders } from './content-policy';
import { isAppUrl } from './origin';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file's path below the served folder, or nothing when the address is not one of ours or tries to leave the folder. */
export function filePathOf(folder: string, address: string): string | undefined {
  if (!isAppUrl(address)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  if (path === '/') return join(folder, 'index.html');
  // Built names are plain: what is anything else (.., a backslash, a drive, a NUL, a hidden file) is refused, not repaired.
  const parts = path.slice(1).split('/');
  return parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part)) ? join(folder, ...parts) : undefined;
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders('none') });
}

/** The place in index.html for Today as it was drawn before. */
const DRAWN_PLACE = '<!-- drawn-today -->';
const NOTHING_DRAWN = Promise.resolve(undefined);

/** Answers one request of the window from the folder of built files; a page has what is drawn in it, which is markup of ours. */
export async function answerFromFolder(
  folder: string,
  request: Pick<Request, 'method' | 'url'>,
  drawn: Promise<string | undefined> = NOTHING_DRAWN,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const path = filePathOf(folder, request.url);
  const type = path === undefined ? undefined : TYPES[extname(path)];
  if (path === undefined || type === undefined) return refusal(404);
  const nonce = randomBytes(18).toString('base64');
  const headers = { ...securityHeaders(nonce), 'Content-Type': type };
  try {
    if (extname(path) !== '.html') return new Response(await readFile(path), { headers });
    const page = await readFile(path, 'utf8');
    return new Response(inPieces(page, drawn, nonce), { headers });
  } catch {
    return refusal(404);
  }
}

/** The head goes out at once, so that its scripts are fetched while what is drawn is waited for. They run after the last piece. */
function inPieces(page: string, drawn: Promise<string | undefined>, nonce: string): ReadableStream<Uint8Array> {
  const toBytes = (text: string) => new TextEncoder().encode(text.replaceAll(NONCE_PLACEHOLDER, nonce));
  const [head = '', ...rest] = page.split(DRAWN_PLACE);
  return new ReadableStream({
    start: async (pieces) => {
      pieces.enqueue(toBytes(head));
      pieces.enqueue(toBytes([(await drawn) ?? '', ...rest].join('')));
      pieces.close();
    },
  });
}
