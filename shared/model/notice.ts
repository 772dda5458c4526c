import { z } from 'zod';

/** What a notification of the system may tell of, in the order in which it is told. */
export const NOTICE_KINDS = ['overdue', 'answer today', 'chase', 'date run out', 'no purchase order'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The office's own running number of a request, which says nothing of anybody. */
export const NOTICE_REF = /^R-\d{1,9}$/;

/** How many references are named of one kind; the count tells of the others. */
export const MOST_NOTICE_REFS = 3;

/**
 * What a notification says: how many things of each kind, with references of requests. A locked screen shows it, so it has no
 * place for any other word.
 */
export const NoticeSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        kind: z.enum(NOTICE_KINDS),
        count: z.number().int().min(1).max(100_000),
        refs: z.array(z.string().regex(NOTICE_REF)).max(MOST_NOTICE_REFS),
      }),
    )
    .max(NOTICE_KINDS.length),
});
export type Notice = z.infer<typeof NoticeSchema>;

const WORDS: Record<NoticeKind, readonly [one: string, several: string]> = {
  overdue: ['request overdue', 'requests overdue'],
  'answer today': ['request to answer today', 'requests to answer today'],
  chase: ['reply to chase', 'replies to chase'],
  'date run out': ['pencilling whose date has run out', 'pencillings whose date has run out'],
  'no purchase order': ['project without a PO', 'projects without a PO'],
};

/** The notification in words; one without lines is the trial from Settings. */
export function noticeText({ lines }: Notice): { title: string; body: string } {
  const things = lines.reduce((sum, { count }) => sum + count, 0);
  if (things === 0) return { title: 'Peer Desk', body: 'Notifications look like this.' };
  return {
    title: `Peer Desk: ${things} ${things === 1 ? 'thing' : 'things'} for today`,
    body: lines.map(lineText).join('\n'),
  };
}

function lineText({ kind, count, refs }: Notice['lines'][number]): string {
  const [one, several] = WORDS[kind];
  const more = count - refs.length;
  const named = refs.length > 0 ? `: ${refs.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : '';
  return `${count} ${count === 1 ? one : several}${named}`;
}
