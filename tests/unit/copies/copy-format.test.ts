import { MOST_ROWS_IN_LINE } from '@shared/copies/copy-format';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, headerOf, readBytes, someRows } from './copy-fixture';

const codeOf = (bytes: Uint8Array) => {
  const { ended } = readBytes(bytes);
  return ended.ok ? 'good' : ended.problem.code;
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const toBytes = (some: string) => new TextEncoder().encode(some);

describe('a copy', () => {
  it('is read back row by row, in pieces of any size', async () => {
    const rows = someRows(450, 'Nôtes ✓');
    const bytes = await bytesOf(rows);
    for (const pieceBytes of [1009, 64 * 1024, bytes.length]) {
      const read = readBytes(bytes, pieceBytes);
      expect(read.ended).toEqual({ ok: true, value: headerOf(rows) });
      expect(read.rows.every(({ rows: some }) => some.length <= MOST_ROWS_IN_LINE)).toBe(true);
      const peers = read.rows.filter(({ table }) => table === 'peers').flatMap(({ rows: some }) => some);
      expect(peers).toEqual(rows[0]?.rows);
    }
  });

  it('of nothing at all is a good copy', async () => {
    expect(readBytes(await bytesOf([])).ended.ok).toBe(true);
  });

  it('from before a table came holds none of its rows', async () => {
    const rows = someRows();
    const header = headerOf(rows);
    const { restrictedNotes: _later, ...counts } = header.counts;
    // `as`: such a header is what an older program wrote.
    const bytes = await bytesOf(rows, { ...header, counts: counts as typeof header.counts });
    expect(text(bytes)).not.toContain('restrictedNotes');
    expect(readBytes(bytes).ended).toEqual({ ok: true, value: header });
  });

  it('that was cut anywhere is truncated', async () => {
    const bytes = await bytesOf(someRows());
    for (let length = 0; length < bytes.length; length += 7) {
      expect(codeOf(bytes.slice(0, length))).toBe('copy-truncated');
    }
  });

  it('of a newer program is said to be newer, and another file is not ours', async () => {
    const bytes = await bytesOf(someRows());
    expect(codeOf(toBytes(text(bytes).replace('"version":1', '"version":2')))).toBe('copy-newer');
    expect(codeOf(await bytesOf(someRows(), headerOf(someRows(), { schemaVersion: 2 })))).toBe('copy-newer');
    expect(codeOf(toBytes('PK\u0003\u0004 a spreadsheet\n'))).toBe('copy-not-ours');
    expect(codeOf(toBytes('{"format":"something-else"}\n'))).toBe('copy-not-ours');
    expect(codeOf(new Uint8Array(100_000).fill(120))).toBe('copy-not-ours');
  });

  it.each([
    ['a row left out', (lines: string[]) => lines.filter((line) => !line.includes('"dayEntries","rows"'))],
    [
      'tables in another order',
      ([head, ...rest]: string[]) => [head ?? '', ...rest.slice(0, 4).toReversed(), rest[4] ?? ''],
    ],
    ['a line twice', (lines: string[]) => [...lines.slice(0, 2), ...lines.slice(1)]],
    ['a line after the end', (lines: string[]) => [...lines, lines[1] ?? '']],
    [
      'a row that is none',
      (lines: string[]) => lines.map((line) => line.replace('"sequence":2,"index":0', '"index":0')),
    ],
    ['a word altered', (lines: string[]) => lines.map((line) => line.replace('Anwen', 'Bronwen'))],
  ])('with %s is damaged', async (_what, alter) => {
    const lines = text(await bytesOf(someRows()))
      .trimEnd()
      .split('\n');
    expect(codeOf(toBytes(`${alter(lines).join('\n')}\n`))).toBe('copy-damaged');
  });

  it('with other counts or another last change than its header says is damaged', async () => {
    const rows = someRows();
    const header = headerOf(rows);
    expect(codeOf(await bytesOf(rows, { ...header, counts: { ...header.counts, peers: 4 } }))).toBe('copy-damaged');
    expect(codeOf(await bytesOf(rows, { ...header, hash: 'another' }))).toBe('copy-damaged');
    expect(codeOf(await bytesOf(rows, { ...header, sequence: 2 }))).toBe('copy-damaged');
  });

  it('is never taken once a bit was flipped, a part was cut out or bytes were put in', async () => {
    const bytes = await bytesOf(someRows(20));
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    const damage = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.integer({ min: 0, max: 7 }) }),
      fc.record({ kind: fc.constant('cut' as const), at: place, bytes: fc.integer({ min: 1, max: 400 }) }),
      fc.record({
        kind: fc.constant('insert' as const),
        at: place,
        what: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
    );
    fc.assert(
      fc.property(damage, (how) => {
        const before = bytes.slice(0, how.at);
        const flipped = bytes.slice();
        if (how.kind === 'flip') flipped[how.at] = (flipped[how.at] ?? 0) ^ (1 << how.bit);
        const damaged =
          how.kind === 'flip'
            ? flipped
            : how.kind === 'cut'
              ? new Uint8Array([...before, ...bytes.slice(how.at + how.bytes)])
              : new Uint8Array([...before, ...how.what, ...bytes.slice(how.at)]);
        expect(codeOf(damaged)).not.toBe('good');
      }),
      { numRuns: 50 },
    );
  });
});
