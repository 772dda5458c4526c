import { PeerRoleSchema, PeerSchema, type Peer } from '@shared/model/peer';
import { z } from 'zod';

/** A role in the form: its council is one of the list; a name that the list does not know is refused at its field. */
const RoleRowSchema = PeerRoleSchema.extend({ councilText: z.string().trim().default('') })
  .refine((role) => role.councilId !== null || role.councilText === '', {
    path: ['councilText'],
    message: 'council-not-in-list',
  })
  .refine((role) => !role.from || !role.to || role.from <= role.to, { path: ['to'], message: 'end-before-start' })
  .transform(({ councilText: _typed, ...role }) => role);

/** The store's own schema, with what a form needs beside it: the council of a role as typed, an error of its own for an e-mail address. */
export const PeerFormSchema = PeerSchema.omit({ id: true, importBatchId: true }).extend({
  roles: z.array(RoleRowSchema).max(60).default([]),
  email: z
    .string()
    .trim()
    .refine((email) => email === '' || z.email().safeParse(email).success, 'email-form')
    .default(''),
});

/** The values of the form while it is typed in. */
export type PeerFormValues = z.input<typeof PeerFormSchema>;
/** The same once read: what is written. */
export type PeerFormResult = z.output<typeof PeerFormSchema>;

/** The form of a peer that is there, or of a new one in this group. */
export function toFormValues(peer: Peer | undefined, group: string): PeerFormValues {
  if (!peer) {
    const {
      id: _id,
      importBatchId: _batch,
      ...empty
    } = { ...PeerSchema.parse({ id: 'new', lastName: '-' }), lastName: '', group };
    return { ...empty, roles: [] };
  }
  const { id: _id, importBatchId: _batch, ...values } = peer;
  return { ...values, roles: peer.roles.map((role) => ({ ...role, councilText: '' })) };
}
