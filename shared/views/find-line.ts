import { normaliseName } from '@shared/rules/names';

/** What can be found, in the order in which it is shown. */
export const FIND_KINDS = ['peer', 'request', 'council', 'project', 'action'] as const;
export type FindKind = (typeof FIND_KINDS)[number];

/** A long text of a record, as it was written and folded, with a space before it; what is found by it alone comes last. */
export type FindText = { where: 'notes' | 'expertise' | 'brief'; text: string; folded: string };

/** Something that can be found by typing: what is shown of it, and the folded words that it is found by. */
export type FindLine = {
  kind: FindKind;
  id: string;
  title: string;
  /** Beside the title, to tell two of one name apart. */
  detail: string;
  /** Over and done with: stands after those that are not. */
  past: boolean;
  /** The title, folded, with a space before it so that each word begins with one. */
  name: string;
  /** Other words that it is found by, folded in the same way. */
  also: string;
  /** Numbers that name it alone, folded and without spaces: "r0131". */
  codes: readonly string[];
  /** Notes that everybody in the office reads; never a restricted one. */
  texts: readonly FindText[];
};

type Given = Pick<FindLine, 'kind' | 'id' | 'title' | 'detail'> & {
  past?: boolean;
  also?: readonly string[];
  codes?: readonly string[];
  texts?: readonly Pick<FindText, 'where' | 'text'>[];
};

/** Folds what something is found by, once for each record. */
export function toFindLine({
  kind,
  id,
  title,
  detail,
  past = false,
  also = [],
  codes = [],
  texts = [],
}: Given): FindLine {
  return {
    kind,
    id,
    title,
    detail,
    past,
    name: ` ${normaliseName(title)}`,
    // A sign that no word holds keeps a search from running over the end of one text into the next.
    also: [detail, ...also, ...codes].map((text) => ` ${normaliseName(text)}`).join('|'),
    codes: codes.map(foldCode).filter(Boolean),
    texts: texts.flatMap(({ where, text: written }) =>
      written === '' ? [] : { where, text: written, folded: ` ${normaliseName(written)}` },
    ),
  };
}

/** A reference as it is compared: "R-0131" and "r0131" are one. */
export function foldCode(text: string): string {
  return normaliseName(text).replaceAll(' ', '');
}
