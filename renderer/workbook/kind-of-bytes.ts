/** What a file is that is no spreadsheet, for the sentence that says so. */
export type OtherKind = 'picture' | 'pdf' | 'web-page' | 'document' | 'archive' | 'program';

const SIGNATURES: readonly (readonly [kind: OtherKind, ...bytes: number[]])[] = [
  ['picture', 0x89, 0x50, 0x4e, 0x47],
  ['picture', 0xff, 0xd8, 0xff],
  ['picture', 0x47, 0x49, 0x46, 0x38],
  ['picture', 0x42, 0x4d],
  ['picture', 0x52, 0x49, 0x46, 0x46],
  ['pdf', 0x25, 0x50, 0x44, 0x46],
  ['archive', 0x1f, 0x8b],
  ['archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['archive', 0x52, 0x61, 0x72, 0x21],
  ['program', 0x4d, 0x5a, 0x90],
  ['program', 0x7f, 0x45, 0x4c, 0x46],
];

/** The kind of a file by its first bytes; `undefined` where it may be text. */
export function kindOfBytes(bytes: Uint8Array): OtherKind | undefined {
  const opening = new TextDecoder().decode(bytes.subarray(0, 512));
  const found = SIGNATURES.find(([, ...signature]) => signature.every((byte, index) => bytes[index] === byte));
  // Two letters may begin a text as well.
  if (found && (found.length > 3 || bytes.subarray(0, 512).some((byte) => byte < 0x09))) return found[0];
  const text = opening.trimStart();
  if (/^\{\\rtf/i.test(text)) return 'document';
  return /^<(!doctype|html|head|body|table|\?xml|div|meta|!--|style|script|x?\w+[\s>:])/i.test(text)
    ? 'web-page'
    : undefined;
}
