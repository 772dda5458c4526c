import { z } from 'zod';

const words = z.string().trim().max(1000);
const months = z.number().int().min(1).max(240);

/** Why the office holds what it holds of a peer, and for how long; in months after the last thing that happened. */
export const PrivacySchema = z.object({
  purpose: words,
  lawfulBasis: words,
  condition: words,
  enquiryMonths: months,
  leaverMonths: months,
  unusedMonths: months,
  /** After the closing of a request, until what was kept of the choice of peers is to be deleted; 24 where nobody said. */
  offerMonths: months.optional(),
});
export type Privacy = z.infer<typeof PrivacySchema>;

/**
 * What holds until the office says otherwise.
 * Source: DOMAIN section 7 (enquiry 12 months, retired peer 24 months, both proposed; the basis and the condition are to be
 * confirmed by the data protection officer).
 * Decided: 2026-11-22, product owner: a peer of the pool who was not used for 60 months comes up for review too.
 */
export const DEFAULT_PRIVACY: Privacy = {
  purpose:
    'To put member peers forward for work with councils, to count their days against the limit agreed with the LGA, and to answer the requests of the LGA in time.',
  lawfulBasis: 'Legitimate interests (UK GDPR Article 6(1)(f)). To be confirmed by your data protection officer.',
  condition:
    'Party and group of an elected councillor are manifestly made public (UK GDPR Article 9(2)(e)). To be confirmed by your data protection officer.',
  enquiryMonths: 12,
  leaverMonths: 24,
  unusedMonths: 60,
};
