import { RestrictedContentSchema, type RestrictedContent, type RestrictedNote } from '@shared/model/restricted-note';
import { z } from 'zod';
import { openText, sealText } from './age-text';

type Place = Pick<RestrictedNote, 'id' | 'peerId'>;

/** What lies in the ciphertext: the note and the peer are in it too, so that it stands for nothing beside another one. */
const SealedSchema = RestrictedContentSchema.extend({ note: z.string(), peer: z.string() });

/** Encrypts what a note says. Nothing secret is needed for it. */
export function sealContent(content: RestrictedContent, { id, peerId }: Place, recipient: string): Promise<string> {
  return sealText(JSON.stringify({ note: id, peer: peerId, ...content }), recipient);
}

/** What a note says; nothing where no identity opens it, or where it was written for another note or peer. */
export async function openContent(
  { id, peerId, ciphertext }: Place & Pick<RestrictedNote, 'ciphertext'>,
  identities: readonly string[],
): Promise<RestrictedContent | null> {
  const opened = await openText(ciphertext, identities);
  const sealed = opened.ok ? SealedSchema.safeParse(parseJson(opened.value)) : undefined;
  if (!sealed?.success) return null;
  const { note, peer, ...content } = sealed.data;
  return note === id && peer === peerId ? content : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No schema takes it.
    return undefined;
  }
}
