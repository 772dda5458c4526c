import { randomKey } from './desk-fixture';
import { canonicalJson } from '@renderer/data/safety-copy/change-hash';
import { rowCipher, takeCompiledCipher } from '@renderer/data/sealed/row-cipher';
import { createRowSeal, RowNotOpened, type SealedTable } from '@renderer/data/sealed/sealed-rows';
import {
  makeAllocation,
  makeApproval,
  makeAssignment,
  makeAttendance,
  makeYearCorrection,
  makeDayEntry,
  makePeer,
  makeProject,
  makeRequest,
  makeSavedView,
  makeTrainingEvent,
  TODAY,
} from '@tests/support/builders';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

const KEY = randomKey();
const DAYS: SealedTable = { name: 'dayEntries', keyFields: 'id', plainFields: ['id', 'date', 'peerId', 'projectId'] };
const seal = createRowSeal(KEY, DAYS);
const entry = makeDayEntry({ id: 'd', note: 'Zoë Ünwin, 12 High Street' });

/** Text as people and damaged files have it: any plane, and halves of pairs. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.string().map((short) => `${short}é—🦊`.repeat(400)),
);
const number = fc.oneof(fc.constant(-0), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, text, number, fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(fc.string(), fc.oneof(tie('any'), fc.constant(undefined)), { maxKeys: 4 }),
})).any;

// Both are asked everything: a row that one sealed the other has to open.
describe.each(['in script', 'compiled'])('with the cipher %s', (cipher) => {
  beforeAll(async () => {
    if (cipher === 'in script') return;
    const before = rowCipher();
    await takeCompiledCipher();
    expect(rowCipher()).not.toBe(before);
  });

  describe('a sealed row', () => {
    it('holds in clear what the keys of the table need, and nothing else', () => {
      const row = seal.seal({ ...entry, projectId: null });
      const { sealed, ...plain } = row;
      expect(plain).toEqual({ id: 'd', date: entry.date, peerId: entry.peerId, projectId: null });
      expect(sealed.buffer.byteLength).toBe(sealed.length);
      const bytes = new TextDecoder('latin1').decode(sealed);
      expect(bytes).not.toContain('High Street');
    });

    it.each([
      ['peers', makePeer],
      ['requests', makeRequest],
      ['projects', makeProject],
      ['assignments', makeAssignment],
      ['dayEntries', makeDayEntry],
      ['approvals', makeApproval],
      ['trainingEvents', makeTrainingEvent],
      ['attendances', makeAttendance],
      ['allocations', makeAllocation],
      ['yearCorrections', makeYearCorrection],
      ['savedViews', makeSavedView],
    ] as const)('gives every record of %s back', (name, make) => {
      const sealOfTable = createRowSeal(KEY, { ...DAYS, name, plainFields: ['id'] });
      const words = fc.record(
        { note: text, notes: text, phone: text, email: fc.constant(undefined) },
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(words, fc.dictionary(fc.string(), value, { maxKeys: 3 }), (overrides, more) => {
          // The builder makes what the schema makes of it; what a later schema may hold stands beside it.
          const record = { ...make(), ...overrides, ...more, id: 'x' };
          const opened = sealOfTable.open(sealOfTable.seal(record));
          expect(canonicalJson(opened)).toBe(canonicalJson(record));
          const records = [record, { ...entry, id: 'y' }, { ...record, id: 'z' }];
          expect(canonicalJson(sealOfTable.openAll(records.map(sealOfTable.seal)))).toBe(canonicalJson(records));
        }),
      );
    });

    it('gives back rows of any length, and each again after another', () => {
      const rows = [0, 1, 300, 65_000, 65_536, 1_000_000, 2].map((length) => ({ ...entry, note: 'n'.repeat(length) }));
      const sealed = rows.map(seal.seal);
      expect(sealed.map(seal.open)).toEqual(rows);
      expect(seal.openAll(sealed)).toEqual(rows);
      const list = seal.openAllJson(sealed);
      expect(JSON.parse(new TextDecoder().decode(list))).toEqual(rows);
    });

    it('gives nothing back of no rows', () => {
      expect(seal.openAll([])).toEqual([]);
      expect(new TextDecoder().decode(seal.openAllJson([]))).toBe('[]');
    });

    it('gives an operation back, with what was there and what came', () => {
      const operations = {
        name: 'operations',
        keyFields: ['sequence', 'index'],
        plainFields: ['sequence', 'index', 'table', 'key'],
      };
      const ofOperations = createRowSeal(KEY, operations);
      const operation = { sequence: 3, index: 0, table: 'peers', key: 'p', before: null, after: makePeer({ id: 'p' }) };
      const row = ofOperations.seal(operation);
      expect(Object.keys(row).toSorted()).toEqual(['index', 'key', 'sealed', 'sequence', 'table']);
      expect(ofOperations.open(row)).toEqual(operation);
      expect(() => ofOperations.open({ ...row, index: 1 })).toThrow(RowNotOpened);
    });

    it('takes a text of two million letters, and a short one after it', () => {
      const long = { ...entry, note: 'ü🦊'.repeat(700_000) };
      expect(seal.open(seal.seal(long))).toEqual(long);
      expect(seal.open(seal.seal(entry))).toEqual(entry);
    });

    it('is XChaCha20-Poly1305 as the library has it, both ways', () => {
      const label = new TextEncoder().encode('peer-desk row 1\ndayEntries\n"d"');
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (note) => {
          const record = { ...entry, note };
          const { sealed } = seal.seal(record);
          const library = xchacha20poly1305(KEY, sealed.slice(1, 25), label);
          const json = new TextDecoder().decode(library.decrypt(sealed.slice(25)));
          expect(JSON.parse(json)).toEqual(record);
          const nonce = randomKey().slice(0, 24);
          const theirs = xchacha20poly1305(KEY, nonce, label).encrypt(new TextEncoder().encode(json));
          const row = { ...seal.seal(record), sealed: Uint8Array.from([1, ...nonce, ...theirs]) };
          expect(seal.open(row)).toEqual(record);
        }),
      );
    });

    it('never uses a nonce twice', () => {
      const nonces = Array.from({ length: 3000 }, () => seal.seal(entry).sealed.slice(1, 25).join());
      expect(new Set(nonces).size).toBe(3000);
    });
  });

  describe('a row that cannot be opened', () => {
    const row = seal.seal(entry);
    const refused = (other: unknown, by = seal) => {
      try {
        by.open(other);
      } catch (error) {
        return error instanceof RowNotOpened ? error.problem : error;
      }
      return 'opened';
    };
    const problem = { code: 'row-not-opened', facts: { table: 'dayEntries', key: 'd' } };
    const among = (other: unknown, by = seal) => {
      const others = ['before', 'behind'].map((id) => by.seal({ ...entry, id }));
      const rows = [others[0], other, others[1]];
      expect(() => by.openAll(rows)).toThrow(RowNotOpened);
      return refused(rows, { ...by, open: by.openAll as (rows: unknown) => object });
    };

    it('is one with any bit altered', () => {
      for (let place = 0; place < row.sealed.length; place += 1) {
        const sealed = row.sealed.slice();
        sealed[place] = (sealed[place] ?? 0) ^ (1 << (place % 8));
        expect(refused({ ...row, sealed })).toEqual(problem);
      }
    });

    it('is named where it stands among others', () => {
      const sealed = row.sealed.toReversed();
      for (const other of [{ ...row, sealed }, entry, { ...row, date: TODAY }, { ...row, sealed: new Uint8Array(0) }]) {
        expect(among(other)).toEqual(problem);
      }
      expect(among(undefined)).toMatchObject({ code: 'row-not-opened' });
      expect(among({ ...row, id: 'e' })).toEqual({ ...problem, facts: { table: 'dayEntries', key: 'e' } });
    });

    it('is one cut off, or with more behind it', () => {
      for (const length of [0, 1, 24, 25, 40, 41, row.sealed.length - 1]) {
        expect(refused({ ...row, sealed: row.sealed.slice(0, length) })).toEqual(problem);
      }
      expect(refused({ ...row, sealed: Uint8Array.from([...row.sealed, 0]) })).toEqual(problem);
    });

    it.each<[string, object]>([
      ['in clear', entry],
      ['in clear, with something for the seal', { ...entry, sealed: 'yes' }],
      ['with another date in clear', { ...row, date: TODAY }],
      ['with another peer in clear', { ...row, peerId: 'somebody-else' }],
      ['with a field too many', { ...row, quarterDays: 8 }],
    ])('is one %s', (_what, other) => {
      expect(refused(other)).toEqual(problem);
    });

    it('is one of another key, another table, another place', () => {
      expect(refused(row, createRowSeal(randomKey(), DAYS))).toEqual(problem);
      expect(refused(row, createRowSeal(KEY, { ...DAYS, name: 'peers' }))).toMatchObject({ code: 'row-not-opened' });
      expect(refused({ ...row, id: 'e' })).toEqual({ ...problem, facts: { table: 'dayEntries', key: 'e' } });
      expect(refused(undefined)).toMatchObject({ code: 'row-not-opened' });
    });

    it('is not made with half a key', () => {
      expect(() => createRowSeal(KEY.slice(0, 16), DAYS)).toThrow('32 bytes');
    });
  });
});
