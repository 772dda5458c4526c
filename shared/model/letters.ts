import { z } from 'zod';

/** The e-mails that the office writes: to peers, and the two answers to the LGA. `profile`: is what we hold of a peer still right? */
export const LETTER_KINDS = ['ask', 'chase', 'not-selected', 'confirmed', 'answer', 'nobody', 'profile'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The wording of an e-mail, with fields in braces: "Dear {first name}". A line of `- ` is an item of a list. */
export const LetterWordingSchema = z.object({
  subject: z
    .string()
    .trim()
    .min(1, 'letter-subject-missing')
    .max(200)
    .refine((text) => !/[\p{Cc}]/u.test(text), 'letter-subject-lines'),
  body: z.string().trim().min(1, 'letter-body-missing').max(8000),
});
export type LetterWording = z.infer<typeof LetterWordingSchema>;

const changed = LetterWordingSchema.optional();

/** The wordings that the office changed; what is absent has the wording of the program. */
export const LettersSchema = z.object({
  ask: changed,
  chase: changed,
  'not-selected': changed,
  confirmed: changed,
  answer: changed,
  nobody: changed,
  profile: changed,
} satisfies Record<LetterKind, typeof changed>);
export type Letters = z.infer<typeof LettersSchema>;
