import { PEER_STATUSES, type Peer } from '@shared/model/peer';
import { foldText } from '@shared/rules/names';
import { rulesAgainst } from '@shared/rules/offer/rules-against';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookAt, offerOf } from './offer-fixture';

const SKILLS = ['Housing', 'SEND', 'Planning'];
const peers = fc
  .array(
    fc.record({
      lastName: fc.constantFrom('Abbot', '\u00C9mery', 'Emery', 'O\u2019Brien'),
      firstName: fc.constantFrom('Ann', 'Zo\u00EB', ''),
      status: fc.constantFrom(...PEER_STATUSES),
      homeCouncilId: fc.constantFrom('stroud', 'leeds', 'cornwall', null),
      skills: fc.subarray(SKILLS).map((held) => held.map((skill) => ({ skill }))),
      roles: fc.subarray(['Leader', 'Deputy leader']).map((held) => held.map((role) => ({ role }))),
      used: fc.constantFrom(0, 2, 4),
      takenOn: fc.constantFrom('2026-06-10', '2027-02-03'),
    }),
    { maxLength: 12 },
  )
  .map((made) =>
    made.map(({ used, takenOn, ...peer }, place) => {
      const id = `peer-${place}`;
      const entries =
        used === 0 ? [] : [makeDayEntry({ peerId: id, date: takenOn, quarterDays: used, state: 'booked' })];
      return { peer: makePeer({ ...peer, id }), entries };
    }),
  );
const criteria = fc.record({
  skills: fc.subarray(SKILLS),
  skillsNeeded: fc.constantFrom('all' as const, 'one' as const),
  roles: fc.subarray(['Leader', 'Deputy leader']),
  regions: fc.subarray(['South West', 'Yorkshire and The Humber']),
  free: fc.boolean(),
  trainingMet: fc.boolean(),
});

test('everybody is offered, or left out under exactly the rules that put them out', () => {
  fc.assert(
    fc.property(peers, criteria, (made, asked) => {
      const given = { criteria: asked, entries: made.flatMap(({ entries }) => entries), setAside: ['peer-0'] };
      const all = made.map(({ peer }) => peer);
      const { offered, leftOut, countByRule } = offerOf(all, given);
      const against = rulesAgainst(lookAt(given));
      expect([...offered, ...leftOut].map(({ peer }) => peer.id).toSorted()).toEqual(
        all.map(({ id }) => id).toSorted(),
      );
      for (const { peer } of offered) expect(against(peer)).toEqual([]);
      for (const { peer, rules } of leftOut) expect([rules.length > 0, rules]).toEqual([true, against(peer)]);
      const counted = countByRule.map(([rule]) => [rule, leftOut.filter(({ rules }) => rules.includes(rule)).length]);
      expect(countByRule).toEqual(counted);
      expect(new Set(leftOut.flatMap(({ rules }) => rules))).toEqual(new Set(countByRule.map(([rule]) => rule)));
    }),
  );
});

test('one rule lifted lets in those alone whom nothing else put out', () => {
  fc.assert(
    fc.property(peers, criteria, (made, asked) => {
      const entries = made.flatMap((one) => one.entries);
      const all = made.map(({ peer }) => peer);
      const before = offerOf(all, { criteria: asked, entries });
      const after = offerOf(all, { criteria: { ...asked, skills: [] }, entries });
      const bySkillAlone = before.leftOut.filter(({ rules }) => rules.length === 1 && rules[0] === 'skill');
      expect(after.offered.length).toBe(before.offered.length + bySkillAlone.length);
    }),
  );
});

test('the order is the same whatever order the peers come in, and goes by skills, days and name', () => {
  const shuffled = peers.chain((made) =>
    fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })),
  );
  fc.assert(
    fc.property(shuffled, criteria, ([made, other], asked) => {
      const given = { criteria: asked, entries: made.flatMap(({ entries }) => entries) };
      const idsOf = (from: readonly { peer: Peer }[]) => from.map(({ peer }) => peer.id);
      const one = offerOf(
        made.map(({ peer }) => peer),
        given,
      );
      const two = offerOf(
        other.map(({ peer }) => peer),
        given,
      );
      expect([idsOf(two.offered), idsOf(two.leftOut)]).toEqual([idsOf(one.offered), idsOf(one.leftOut)]);
      one.offered.reduce(
        (before, now) => {
          const key = (each: typeof now) => [
            Number(!each.hasEverySkill),
            each.usedQuarterDays,
            foldText(each.peer.lastName),
          ];
          expect(compare(key(before), key(now))).toBeLessThanOrEqual(0);
          return now;
        },
        one.offered[0] as (typeof one.offered)[number],
      );
    }),
  );
});

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const place = a.findIndex((part, at) => part !== b[at]);
  const [first, second] = [a[place], b[place]];
  if (first === undefined || second === undefined) return 0;
  return first < second ? -1 : 1;
}

test('equality data, restricted notes, access needs and wishes on diversity change nothing', () => {
  fc.assert(
    fc.property(peers, criteria, fc.string(), (made, asked, text) => {
      const given = { criteria: asked, entries: made.flatMap(({ entries }) => entries) };
      const all = made.map(({ peer }) => peer);
      // Whatever of the kind might one day stand on a peer's record, or in its words.
      const more = {
        equality: { sex: text, ethnicity: text },
        accessNeeds: text,
        restrictedNotes: [text],
        notes: text,
      };
      const withMore = all.map((peer) => ({ ...peer, ...more, expertise: text }));
      const [plain, other] = [offerOf(all, given), offerOf(withMore, given)];
      expect(other.offered.map(({ peer }) => peer.id)).toEqual(plain.offered.map(({ peer }) => peer.id));
      expect(other.countByRule).toEqual(plain.countByRule);
    }),
  );
});
