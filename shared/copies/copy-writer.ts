import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { MOST_ROWS_IN_LINE, type CopyHeader, type CopyTable } from './copy-format';

/** A line is ended early once its rows are so long, in characters. */
const LINE_CHARACTERS = 256 * 1024;

/** Some rows of one table, as they stand one after another; a table may come in many. */
export type RowsOfTable = { table: CopyTable; rows: readonly unknown[] };

/**
 * The bytes of a copy, line by line, for the `header` and all `rows` in the order of the format. One line is in memory at a
 * time. That the counts of the header are those of the rows is for the reader to check.
 */
export async function* writeCopy(header: CopyHeader, rows: AsyncIterable<RowsOfTable>): AsyncGenerator<Uint8Array> {
  const digest = sha256.create();
  const toLine = (text: string): Uint8Array => {
    const line = utf8ToBytes(`${text}\n`);
    digest.update(line);
    return line;
  };
  let count = 0;
  yield toLine(JSON.stringify(header));
  for await (const { table, rows: some } of rows) {
    count += some.length;
    for (const text of linesOf(table, some)) yield toLine(text);
  }
  yield utf8ToBytes(`${JSON.stringify({ end: true, rows: count, sha256: bytesToHex(digest.digest()) })}\n`);
}

function* linesOf(table: CopyTable, rows: readonly unknown[]): Generator<string> {
  let line: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    line.push(text);
    characters += text.length;
    if (line.length < MOST_ROWS_IN_LINE && characters < LINE_CHARACTERS) continue;
    yield lineOf(table, line);
    line = [];
    characters = 0;
  }
  if (line.length > 0) yield lineOf(table, line);
}

function lineOf(table: CopyTable, rows: readonly string[]): string {
  return `{"table":${JSON.stringify(table)},"rows":[${rows.join(',')}]}`;
}
