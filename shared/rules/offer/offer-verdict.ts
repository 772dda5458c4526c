import type { CheckRule, OfferRule } from '@shared/model/offer';
import { missingCase } from '@shared/model/result';
import { isTrainingInOrder } from '../training';
import type { WorkWarning } from '../work-warnings';
import type { OfferReason } from './offer-reasons';

/** What a reason comes to: for the peer, to be known, to be looked at first, to be approved, or a bar. */
export type ReasonTone = 'good' | 'info' | 'check' | 'approval' | 'bar';

/** How a reason bears on offering the peer. Who lacks days needs approval; a seat in the same region is only told. */
export function reasonTone(reason: OfferReason): ReasonTone {
  switch (reason.code) {
    case 'rule':
      return 'bar';
    case 'head first':
      return 'check';
    case 'skills':
      return reason.missing.length > 0 ? 'info' : 'good';
    case 'left':
      return leftTone(reason);
    case 'free':
      return reason.free >= reason.needed ? 'good' : 'check';
    case 'training':
      return isTrainingInOrder(reason.at) ? 'good' : 'check';
    case 'warning':
      return reason.warning.code === 'same region' ? 'info' : 'check';
    case 'election':
      return reason.inTime ? 'check' : 'info';
    case 'role':
    case 'council type':
    case 'region':
    case 'party':
    case 'group':
    case 'no conflict':
      return 'good';
    default:
      return missingCase(reason);
  }
}

function leftTone({
  leftQuarterDays,
  leftIfAllQuarterDays,
  needsQuarterDays,
}: Extract<OfferReason, { code: 'left' }>): ReasonTone {
  // Without an amount the least that can be asked: a quarter of a day.
  const needs = needsQuarterDays ?? 1;
  if (leftQuarterDays < needs) return 'approval';
  return leftIfAllQuarterDays < needs ? 'check' : 'good';
}

/** The name of the rule behind a reason that is to be looked at, for what is kept; `undefined` for the others. */
export function checkRuleOf(reason: OfferReason): CheckRule | undefined {
  const tone = reasonTone(reason);
  if (tone !== 'check' && tone !== 'approval') return undefined;
  switch (reason.code) {
    case 'left':
      return 'days left';
    case 'free':
      return 'dates';
    case 'training':
      return 'training met';
    case 'election':
      return 'elections';
    case 'head first':
      return 'head of office';
    case 'warning':
      return warningRule(reason.warning);
    default:
      return undefined;
  }
}

function warningRule({ code }: WorkWarning): CheckRule {
  if (code === 'clash' || code === 'unavailable') return 'dates';
  return code === 'pre-election' || code === 'standing' ? 'elections' : 'conflict of interest';
}

/** What all reasons about a peer can come to. */
export const OFFER_VERDICTS = [
  'can offer',
  'check first',
  'head first',
  'needs approval',
  'does not meet',
  'cannot offer',
] as const;
/** What all reasons about a peer come to. */
export type OfferVerdict = (typeof OFFER_VERDICTS)[number];

const OF_THE_POOL: readonly OfferRule[] = ['not approved yet', 'paused', 'left the pool'];

/** The one word over a peer's reasons: the strongest of them. Decided: 2026-11-22, product owner: green, amber or red. */
export function offerVerdict(reasons: readonly OfferReason[]): OfferVerdict {
  const rules = reasons.flatMap((reason) => (reason.code === 'rule' ? [reason.rule] : []));
  if (rules.some((rule) => OF_THE_POOL.includes(rule))) return 'cannot offer';
  if (rules.length > 0) return 'does not meet';
  const tones = reasons.map(reasonTone);
  if (tones.includes('approval')) return 'needs approval';
  if (reasons.some(({ code }) => code === 'head first')) return 'head first';
  return tones.includes('check') ? 'check first' : 'can offer';
}
