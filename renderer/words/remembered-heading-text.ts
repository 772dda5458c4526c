import { FIELD_TITLES, fieldNamed } from '@shared/import/fields';
import type { RememberedHeading } from '@shared/model/remembered-headings';
import { SHEET_KIND_WORDS } from './sheet-kind-words';

/** A heading and what its column is taken as: "council, in Days: Council supported". */
export function rememberedHeadingText({ heading, holds, field }: RememberedHeading): string {
  const kind = Object.entries(SHEET_KIND_WORDS).find(([each]) => each === holds)?.[1] ?? holds;
  return `${heading}, in ${kind}: ${fieldTitle(field)}`;
}

/** What a column is taken as, in words. */
export function fieldTitle(field: string | null): string {
  const known = field === null ? undefined : fieldNamed(field);
  return known === undefined ? 'Not imported' : FIELD_TITLES[known];
}
