import {
  PeerAccreditationSchema,
  PeerAvailabilitySchema,
  PeerRoleSchema,
  PeerSchema,
  TRAINING_KINDS,
  type Peer,
} from '@shared/model/peer';
import type { CalendarDay } from '@shared/model/calendar-day';
import { z } from 'zod';

const inOrder = (from: CalendarDay | null, to: CalendarDay | null) => !from || !to || from <= to;
const endsFirst = (field: string) => ({ path: [field], message: 'end-before-start' });

/** The store's own schema, with what a form checks beside it: the order of dates, an error of its own for an e-mail address. */
const PeerFormSchema = PeerSchema.omit({ id: true, importBatchId: true })
  .extend({
    roles: z
      .array(PeerRoleSchema.refine(({ from, to }) => inOrder(from, to), endsFirst('to')))
      .max(60)
      .default([]),
    availability: z
      .array(PeerAvailabilitySchema.refine(({ from, to }) => inOrder(from, to), endsFirst('to')))
      .max(100)
      .default([]),
    accreditation: z
      .array(PeerAccreditationSchema.refine(({ on, expiresOn }) => inOrder(on, expiresOn), endsFirst('expiresOn')))
      .max(20)
      .default([]),
    email: z
      .string()
      .trim()
      .refine((email) => email === '' || z.email().safeParse(email).success, 'email-form')
      .default(''),
  })
  .refine(({ leadFrom, leadTo }) => inOrder(leadFrom, leadTo), endsFirst('leadTo'));

/** The form as it is saved on `today`: training is attended once its day has come, and booked until then. */
export function peerFormSchemaOn(today: CalendarDay) {
  return PeerFormSchema.superRefine(({ training }, context) => {
    for (const kind of TRAINING_KINDS) {
      const { attendedOn } = training[kind];
      if (attendedOn === null || attendedOn <= today) continue;
      context.addIssue({ code: 'custom', path: ['training', kind, 'attendedOn'], message: 'attended-ahead' });
    }
  });
}

/** The values of the form while it is typed in. */
export type PeerFormValues = z.input<typeof PeerFormSchema>;

/** The form of a peer that is there, or of a new one in this group. */
export function toFormValues(peer: Peer | undefined, group: string): PeerFormValues {
  const start = peer ?? { ...PeerSchema.parse({ id: 'new', lastName: '-' }), lastName: '', group };
  const { id: _id, importBatchId: _batch, ...values } = start;
  return values;
}
