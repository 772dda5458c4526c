import type { LetterKind, Letters, LetterWording } from '@shared/model/letters';

const SIGNED = 'Thank you\n\n{your name}\n{group} group office';

/**
 * The wordings that the program comes with.
 * Source: introduction to the peer challenge process, "Assembling the peer challenge team" (interest and availability are
 * checked, then names are put forward) and Charter 4 (connections with the host council); Peer Support Review Update, paras 18
 * and 25 (peers are prompted to keep their profiles up to date).
 * Decided: 2026-11-22, product owner: our own words, to be changed by the office.
 */
export const DEFAULT_WORDINGS: Record<LetterKind, LetterWording> = {
  ask: {
    subject: 'Can you help? {kind of work}, {council supported}',
    body: `{greeting},

We have been asked for a member peer, and would like to know whether you are interested and free.

{the work}

Please tell us by {reply by}:

- whether you are interested
- whether you are free on these dates
- whether anything connects you with the council: work, family, friends, business or membership

Nothing is settled yet. If you are free, we put your name forward to the LGA, which chooses the team.

${SIGNED}`,
  },
  chase: {
    subject: 'Still hoping to hear from you: {kind of work}, {council supported}',
    body: `{greeting},

We wrote to you about the work below and have not heard from you yet. A short yes or no helps us, as the LGA waits for our answer.

{the work}

Please tell us by {reply by} whether you are interested and free.

${SIGNED}`,
  },
  'not-selected': {
    subject: 'Thank you: {kind of work}, {council supported}',
    body: `{greeting},

Thank you for being ready to help with this work. This time the team was made up without you.

{the work}

You need not keep the dates free any longer. We would be glad to ask you again.

${SIGNED}`,
  },
  confirmed: {
    subject: 'Confirmed: {kind of work}, {council supported}',
    body: `{greeting},

The LGA has confirmed you for this work. Thank you.

{the work}

{the days}

Please tell us at once if anything changes, or if something comes up that connects you with the council.

${SIGNED}`,
  },
  answer: {
    subject: 'Member peers for {council supported}: {kind of work}',
    body: `{greeting},

Thank you for your request. We put forward:

{the names}

For this work:

{the work}

{pending}

${SIGNED}`,
  },
  nobody: {
    subject: 'Nobody to offer for {council supported}: {kind of work}',
    body: `{greeting},

Thank you for your request. We are sorry that we have nobody to offer for this work.

{the work}

{pending}

${SIGNED}`,
  },
  profile: {
    subject: 'Is what we hold about you still right?',
    body: `{greeting},

We match member peers to the work by what we know of them, and it was some time ago that you told us. Please tell us what has changed, or that nothing has:

- your council, your role and since when
- your e-mail address and phone number
- what you know best, and what you have led since
- days or months on which you cannot work
- councils, people or business that you are connected with
- peer training and conferences that you attended

{the profile}

${SIGNED}`,
  },
};

/** The wording in force: the office's own, or that of the program. */
export function wordingOf(kind: LetterKind, letters: Letters): LetterWording {
  return letters[kind] ?? DEFAULT_WORDINGS[kind];
}
