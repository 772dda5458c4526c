import type { Change, Operation } from '@shared/model/change';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A running digest of a change's operations, in their order. */
export type OperationsDigest = { add: (operation: Operation) => void; hex: () => string };

/** JSON text that is the same for equal values: keys in order, absent and undefined alike. `null` of an absent record. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const parts = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Begins the digest of a change's operations. Synchronous, since a transaction waits for nothing but the database. */
export function startDigest(): OperationsDigest {
  const running = sha256.create();
  return {
    add: (operation) => void running.update(utf8ToBytes(`${canonicalJson(operation)}\n`)),
    hex: () => bytesToHex(running.digest()),
  };
}

/** The hash of a change: of the hash before it, its header and the digest of its operations. */
export function changeHash(header: Omit<Change, 'hash'>, operationsHex: string): string {
  const { previousHash } = header;
  // Written by a later erasure, which leaves the hash as it is.
  const hashed = canonicalJson({ ...header, operationsWere: undefined });
  return bytesToHex(sha256(utf8ToBytes(`${previousHash}\n${hashed}\n${operationsHex}`)));
}

/** Whether a change is as its hash says; of one that an erasure took something from, what its operations were counts. */
export function isAsHashed({ hash, ...header }: Change, operationsHex: string): boolean {
  return hash === changeHash(header, header.operationsWere ?? operationsHex);
}
