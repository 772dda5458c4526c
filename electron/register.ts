import { CONTRACT, type CallAnswer, type CallName, type CallReply, type CallRequest } from '@shared/ipc/contract';
import { ok, problem, type Result } from '@shared/model/result';
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { collectAtRest } from './collect-at-rest';
import { errorFacts, logEvent } from './log';
import { currentWindow } from './window/main-window';
import { isAppUrl } from './window/origin';

/** What a handler knows besides the request: the window that asked, for the dialogs that belong to it. */
export type CallContext = { window: BrowserWindow };

export type CallHandler<N extends CallName> = (
  request: CallRequest<N>,
  context: CallContext,
) => Promise<Result<CallReply<N>>>;

/** The window that may call: ours, its main frame, on our own page. Anything else gets nothing. */
function callingWindow(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): BrowserWindow | undefined {
  const window = currentWindow();
  if (window === undefined || window.isDestroyed() || event.sender !== window.webContents) return undefined;
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame) return undefined;
  return isAppUrl(frame.url) ? window : undefined;
}

async function answerCall<N extends CallName>(
  name: N,
  handler: CallHandler<N>,
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  payload: unknown,
): Promise<CallAnswer<N>> {
  const window = callingWindow(event);
  if (window === undefined) {
    logEvent('call-refused', { call: name });
    return problem('call-refused', { call: name });
  }
  // `as`: indexing the table by N gives a union of schemas; the row's own schema is the one whose output N names.
  const row = CONTRACT[name] as unknown as { request: z.ZodType<CallRequest<N>>; reply: z.ZodType<CallReply<N>> };
  const request = row.request.safeParse(payload);
  if (!request.success) {
    logEvent('call-malformed', { call: name });
    return problem('call-malformed', { call: name });
  }
  const answer = await handler(request.data, { window });
  return answer.ok ? ok(row.reply.parse(answer.value)) : answer;
}

/** Registers the handler of one call in the table; the only place in the application that listens to the window. */
export function register<N extends CallName>(name: N, handler: CallHandler<N>): void {
  ipcMain.handle(name, async (event, payload: unknown): Promise<CallAnswer<N>> => {
    try {
      return await answerCall(name, handler, event, payload);
    } catch (error) {
      logEvent('call-failed', { call: name, ...errorFacts(error) });
      return problem('call-failed', { call: name });
    } finally {
      collectAtRest();
    }
  });
}
