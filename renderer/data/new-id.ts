import { v7 } from 'uuid';

/** A new id: UUIDv7 text, so that ids made later sort later. `newId<PeerId>()` names which kind of id it is. */
export function newId<T extends string = string>(): T {
  // Safe: every id of ours is plain text of at most 64 characters; the brand only names what it is an id of.
  return v7() as T;
}
