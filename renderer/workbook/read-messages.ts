import type { RawWorkbook } from '@shared/import/types';
import type { Result } from '@shared/model/result';

/** What the window sends to the worker that reads a file. */
export type ReadRequest = { readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string };

/** What the worker sends back: how far it is, then the end. */
export type ReadReply =
  { readonly is: 'progress'; readonly share: number } | { readonly is: 'done'; readonly result: Result<RawWorkbook> };
