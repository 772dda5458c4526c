import { RowNotOpened } from '../sealed/sealed-rows';
import { openRows, type OpenedRows } from './open-rows';
import type { ReadCall, ReadReply } from './read-messages';

/** What the worker that reads does with each call. */
export function answerReads(
  post: (reply: ReadReply, transfer: Transferable[]) => void,
): (call: ReadCall) => Promise<void> {
  let rows: Promise<OpenedRows> | undefined;
  return async (call) => {
    if (call.is === 'open') {
      rows = openRows(call.database, call.key);
      // Told of where it is read.
      rows.catch(() => undefined);
      return;
    }
    const { id, table } = call;
    try {
      if (!rows) throw new Error('Asked to read before a database was named');
      const { read } = await rows;
      await read(table, (json) => post({ id, is: 'piece', json }, [json.buffer]));
      post({ id, is: 'done' }, []);
    } catch (error) {
      if (!(error instanceof RowNotOpened)) return post({ id, is: 'failed' }, []);
      post({ id, is: 'row-not-opened', table: error.table, key: error.key }, []);
    }
  };
}
