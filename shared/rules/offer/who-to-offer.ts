import type { PeerId } from '@shared/model/ids';
import { OFFER_RULES, type OfferRule } from '@shared/model/offer';
import type { Peer } from '@shared/model/peer';
import type { DaysUsed } from '../days-used';
import { foldText } from '../names';
import { rulesAgainst, type OfferLook } from './rules-against';
import { inTextOrder } from '@shared/rules/in-text-order';

/** A peer who meets what was asked. */
export type OfferedPeer = {
  peer: Peer;
  /** False where one of several skills was enough, and the peer lacks another. */
  hasEverySkill: boolean;
  /** Worked and booked in the year of the work. */
  usedQuarterDays: number;
};

/** A peer who does not, with every rule that put the peer out. */
export type LeftOutPeer = { peer: Peer; rules: readonly OfferRule[] };

export type WhoToOffer = {
  /** Everyone who meets what was asked, in order. */
  offered: readonly OfferedPeer[];
  /** Everyone else, by name. */
  leftOut: readonly LeftOutPeer[];
  /** How many each rule put out, in the order of the rules; one peer may count under several. */
  countByRule: readonly (readonly [OfferRule, number])[];
};

/**
 * Who can be offered for a request, and who not and why. The order is the one said on the screen: who meets all that was
 * asked, then fewest days used in the year of the work, then name; with the id last, so that it is the same each time.
 * Erased peers are no people any more, and stand in neither list.
 * Decided: 2026-11-22, product owner: everyone who meets it, in an order that is said; no score, no weights, and wishes on
 * diversity take no part (Data Protection Act 2018, Schedule 1, paragraph 8(3)).
 */
export function whoToOffer(look: OfferLook & { peers: readonly Peer[]; usedOf: (id: PeerId) => DaysUsed }): WhoToOffer {
  const against = rulesAgainst(look);
  const skills = look.criteria.skills.map(foldText);
  const hasEvery = ({ skills: held }: Peer) =>
    look.criteria.skillsNeeded === 'all' ||
    skills.every((asked) => held.some(({ skill }) => foldText(skill) === asked));
  const offered: OfferedPeer[] = [];
  const leftOut: LeftOutPeer[] = [];
  const counts = new Map<OfferRule, number>();
  for (const peer of inNameOrder(look.peers)) {
    if (peer.erasedOn !== undefined) continue;
    const rules = against(peer);
    if (rules.length === 0) {
      const used = look.usedOf(peer.id);
      const usedQuarterDays = used.workedQuarterDays + used.bookedQuarterDays;
      offered.push({ peer, hasEverySkill: hasEvery(peer), usedQuarterDays });
    } else {
      leftOut.push({ peer, rules });
      for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return {
    offered: offered.sort(bySkillsAndDays),
    leftOut,
    countByRule: OFFER_RULES.flatMap((rule) => {
      const count = counts.get(rule);
      return count === undefined ? [] : [[rule, count] as const];
    }),
  };
}

/** Who is level stays in the order of names in which the list was made. */
function bySkillsAndDays(a: OfferedPeer, b: OfferedPeer): number {
  if (a.hasEverySkill !== b.hasEverySkill) return a.hasEverySkill ? -1 : 1;
  return a.usedQuarterDays - b.usedQuarterDays;
}

// Putting ten thousand names in order costs more than all else here, and a list never changes: its successor is another one.
const IN_NAME_ORDER = new WeakMap<readonly Peer[], readonly Peer[]>();

function inNameOrder(peers: readonly Peer[]): readonly Peer[] {
  const known = IN_NAME_ORDER.get(peers);
  if (known) return known;
  const ordered = peers
    .map((peer) => ({ peer, key: `${foldText(peer.lastName)}\n${foldText(peer.firstName)}` }))
    .sort((a, b) => inTextOrder(a.key, b.key) || inTextOrder(a.peer.id, b.peer.id))
    .map(({ peer }) => peer);
  IN_NAME_ORDER.set(peers, ordered);
  return ordered;
}
