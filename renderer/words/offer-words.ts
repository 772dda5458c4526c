import type { OfferRule } from '@shared/model/offer';
import type { OfferVerdict } from '@shared/rules/offer/offer-verdict';

/** What stands over a peer's reasons. */
export const OFFER_VERDICT_WORDS: Record<OfferVerdict, string> = {
  'can offer': 'Can offer',
  'check first': 'Check first',
  'head first': 'Speak to the head of office first',
  'needs approval': 'Needs approval',
  'does not meet': 'Does not meet it',
  'cannot offer': 'Cannot offer now',
};

/** A rule that leaves peers out, in few words: "41 skill, 22 not free". */
export const OFFER_RULE_WORDS: Record<OfferRule, string> = {
  'in the request': 'in this request already',
  'set aside': 'set aside',
  'not approved yet': 'not approved yet',
  paused: 'paused',
  'left the pool': 'left the pool',
  'own council': 'own council',
  skill: 'skill',
  role: 'role',
  'council type': 'council type',
  region: 'region',
  party: 'party',
  group: 'group',
  'not free': 'not free',
  training: 'training',
};
