import type { ClaimStep } from '@shared/rules/after-work';

/** The button that takes a claim to its next step. */
export const MARK_CLAIM: Record<Exclude<ClaimStep['step'], 'none' | 'not due'>, string> = {
  submitted: 'Mark submitted',
  approved: 'Mark approved',
  paid: 'Mark paid',
};
