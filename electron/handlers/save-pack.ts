import type { CallReply, CallRequest } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/model/result';
import { existsSync } from 'node:fs';
import { logEvent } from '@electron/log';
import type { CallContext } from '@electron/register';
import { choosePath } from './save-file';
import { writeFileSafely } from './write-file-safely';

const ENDING = /\.html$/i;

/**
 * `file:save-pack`: asks where, then writes the page and, beside it under the same name, the JSON. A JSON file that is there
 * already belongs to another pack: unless its page is replaced too, as the person confirmed, another name is asked for.
 * Problems are those of `writeFileSafely`; the JSON goes first, so that a page never stands without it.
 */
export async function handleSavePack(
  { suggestedName, html, json }: CallRequest<'file:save-pack'>,
  context: CallContext,
): Promise<Result<CallReply<'file:save-pack'>>> {
  const path = await choosePair(suggestedName, context);
  if (path === undefined) return ok({ outcome: 'cancelled' });
  const beside = await writeFileSafely(besideOf(path), json);
  const saved = beside.ok ? await writeFileSafely(path, html) : beside;
  if (!saved.ok) {
    logEvent(saved.problem.code);
    return saved;
  }
  return ok({ outcome: 'saved', fileName: saved.value.fileName });
}

async function choosePair(suggestedName: string, context: CallContext): Promise<string | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? suggestedName : `${suggestedName} ${attempt}`;
    const path = await choosePath({ suggestedName: name, filterName: 'Page to read', extension: 'html' }, context);
    if (path === undefined || existsSync(path) || !existsSync(besideOf(path))) return path;
  }
}

function besideOf(path: string): string {
  return path.replace(ENDING, '.json');
}
