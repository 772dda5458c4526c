import { mapInPieces } from '@renderer/data/map-in-pieces';
import { fieldName } from '@renderer/words/changed-fields';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';
import { peerWith } from '../peer-with';
import { peerFormSchemaOn, toFormValues } from '../peer-form-schema';
import { bulkField, type BulkValues } from './bulk-fields';

/** What a change for many comes to for one peer, with the words of before and after. */
export type BulkLine = { peer: Peer; before: string } & (
  | { outcome: 'changes'; after: string; to: Peer }
  | { outcome: 'stays' }
  /** `why` is a sentence. */
  | { outcome: 'refused'; why: string }
);

/**
 * What a change for many comes to, a line for each peer in their order: it becomes another, has it already, or is refused.
 * Each is changed as its own form would change it on `today`, and refused where that would refuse it; an erased peer always is.
 * It pauses now and then, so that the window goes on where there are thousands.
 */
export function planBulkEdit(
  peers: readonly Peer[],
  values: BulkValues,
  today: CalendarDay,
): Promise<readonly BulkLine[]> {
  const schema = peerFormSchemaOn(today);
  return mapInPieces(peers, (peer) => planOne(peer, values, schema));
}

function planOne(peer: Peer, values: BulkValues, schema: ReturnType<typeof peerFormSchemaOn>): BulkLine {
  const { patch, textOf } = bulkField(values.field);
  const line = { peer, before: textOf(peer) };
  if (peer.erasedOn !== undefined) return { ...line, outcome: 'refused', why: 'This peer was erased.' };
  const form = toFormValues(peer, '');
  const changed = { ...form, ...patch(peer, values) };
  // Nothing of the form holds an order of fields that could differ: the values that stay are the same objects.
  if (JSON.stringify(changed) === JSON.stringify(form)) return { ...line, outcome: 'stays' };
  const parsed = schema.safeParse(changed);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = fieldName(String(issue?.path[0] ?? ''));
    return { ...line, outcome: 'refused', why: `${field}: ${fieldErrorText(issue?.message) ?? ''}` };
  }
  const to = peerWith(peer, parsed.data, peer.id);
  return { ...line, outcome: 'changes', after: textOf(to), to };
}
