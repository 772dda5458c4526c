import { describe, expect, it } from 'vitest';
import { likelyFinder, MOST_OFFERED } from '@shared/import/match-likely';
import { EVIDENCE, namesIn, writtenAs } from '@shared/import/name-evidence';
import { placesOf } from '@shared/import/peer-place';
import { readPersonText } from '@shared/import/person-facts';
import { isOneSlipApart, slipKeys } from '@shared/import/values/letters-apart';
import type { CouncilId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { makePeer, TODAY } from '@tests/support/builders';
import { seeded } from '@tests/support/seeded';
import { COUNCILS } from './import-fixture';

const FIRST = ['Kate', 'Katherine', 'Kath', 'Kate Mary', 'Katherina', 'J', 'Jon', 'John', 'M.', ''];
const LAST = ['Pennifolde', 'Penifolde', 'Pennifodle', 'Mary', 'Pennifolde-Low', 'Low Pennifolde', 'Kettleburn'];
const PLACES = ['Leeds', 'Medway', 'Craven', ''];
const NOTES = ['', '', 'formerly Kate Kettleburn', 'n\u00e9e Pennifolde'];
const CRM = ['', '', 'C1', 'C2'];

/** Whom the evidence means, each peer looked at. */
function meantAmongAll(peers: readonly Peer[], written: string, fromPool: boolean) {
  const { facts } = readPersonText(written, COUNCILS);
  const places = placesOf(COUNCILS, TODAY);
  for (const { code, fits } of EVIDENCE) {
    if (fromPool && code === 'name-former') continue;
    const found = peers.filter((peer) => {
      const council = places.fit(facts.council, peer);
      const may = fromPool ? council === 'same' : council !== 'other';
      return may && fits(writtenAs(facts), { peer, names: namesIn(peer), council });
    });
    if (found.length > 0) return { code, peers: found };
  }
  return undefined;
}

describe('names that may be meant', () => {
  it('are those that looking at every peer finds', () => {
    const random = seeded(4);
    const pool = Array.from({ length: 60 }, () => {
      const homeCouncilId = (COUNCILS.find(random.pick(PLACES))?.id ?? null) as CouncilId | null;
      const lastName = random.pick(LAST);
      return makePeer({ firstName: random.pick(FIRST), lastName, homeCouncilId, notes: random.pick(NOTES) });
    });
    const finder = likelyFinder(placesOf(COUNCILS, TODAY));
    for (const peer of pool) finder.put(peer);
    let found = 0;
    for (const first of FIRST)
      for (const last of LAST)
        for (const place of PLACES)
          for (const fromPool of [true, false]) {
            const written = `${first} ${last}${place && ` (${place})`}`.trim();
            const meant = meantAmongAll(pool, written, fromPool);
            expect(finder.find(readPersonText(written, COUNCILS).facts, fromPool), written).toEqual(meant);
            if (meant) found += 1;
          }
    expect(found).toBeGreaterThan(100);
  });

  it.each(CRM)('of peers who have a CRM ID only where the row has none: "%s"', (crmId) => {
    const finder = likelyFinder(placesOf(COUNCILS, TODAY));
    const peers = CRM.map((own) => makePeer({ firstName: 'Kate', lastName: 'Pennifolde', crmId: own }));
    for (const peer of peers) finder.put(peer);
    const { facts } = readPersonText('Kate Penifolde', COUNCILS);
    const meant = peers.filter((peer) => crmId === '' || peer.crmId === '' || peer.crmId === crmId);
    const withoutIt = meant.filter((peer) => peer.crmId === '' || crmId === '');
    // One with the same ID would have been found by it before anybody looks for likely names.
    expect(finder.find({ ...facts, crmId }, false)?.peers).toEqual(withoutIt);
  });

  it('go by the newest version of a peer', () => {
    const finder = likelyFinder(placesOf(COUNCILS, TODAY));
    const peer = makePeer({ firstName: 'Kate', lastName: 'Pennifolde' });
    finder.put(peer);
    finder.put({ ...peer, lastName: 'Kettleburn' });
    const who = (written: string) => finder.find(readPersonText(written, COUNCILS).facts, false)?.peers.length ?? 0;
    expect([who('Kate Penifolde'), who('Kate Ketleburn')]).toEqual([0, 1]);
  });

  it('are no more than a menu can offer', () => {
    const finder = likelyFinder(placesOf(COUNCILS, TODAY));
    const names = Array.from({ length: 200 }, (_, at) => `J${'abcdefghij'[at % 10]}${at}`);
    for (const firstName of names) finder.put(makePeer({ firstName, lastName: 'Smith' }));
    const found = finder.find(readPersonText('J Smith', COUNCILS).facts, false)?.peers ?? [];
    expect(found.map(({ firstName }) => firstName)).toEqual(names.slice(0, MOST_OFFERED));
  });
});

it('texts that are one slip apart share a key', () => {
  const random = seeded(9);
  const texts = Array.from({ length: 400 }, () =>
    Array.from({ length: 5 + random.below(3) }, () => random.pick(['a', 'b'])).join(''),
  );
  let apart = 0;
  for (const one of texts)
    for (const other of texts) {
      if (!isOneSlipApart(one, other)) continue;
      apart += 1;
      const keys = slipKeys(one);
      expect(slipKeys(other).some((key) => keys.includes(key))).toBe(true);
    }
  expect(apart).toBeGreaterThan(100);
});
