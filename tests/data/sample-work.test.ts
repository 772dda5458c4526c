import { buildSample } from '@renderer/data/sample/build-sample';
import { DayEntrySchema } from '@shared/model/day-entry';
import { PeerSchema } from '@shared/model/peer';
import { madeId, TODAY } from '@tests/support/builders';
import { expect, it } from 'vitest';

it('nobody of the sample works at their own council', () => {
  const records = [...buildSample(TODAY, 'Priya', () => madeId('sample'))];
  const of = (table: string) => records.filter((record) => record.table === table).map(({ after }) => after);
  const homeOf = new Map(of('peers').map((peer) => [peer.id, PeerSchema.parse(peer).homeCouncilId]));
  const entries = of('dayEntries').map((entry) => DayEntrySchema.parse(entry));
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(({ peerId, councilSupportedId }) => homeOf.get(peerId) === councilSupportedId)).toEqual([]);
});
