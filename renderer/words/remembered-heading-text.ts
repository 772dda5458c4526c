import { FIELD_TITLES, fieldNamed } from '@shared/import/fields';
import { capitalised } from '@shared/exports/words';
import { KIND_OF_WORK, type RememberedHeading } from '@shared/model/remembered-headings';
import { SHEET_KIND_WORDS } from './sheet-kind-words';

/** A heading and what its column is taken as: "council, in Days: Council supported". */
export function rememberedHeadingText({ heading, holds, field }: RememberedHeading): string {
  if (holds === KIND_OF_WORK) return `${heading}, a kind of work: ${field}`;
  const kind = Object.entries(SHEET_KIND_WORDS).find(([each]) => each === holds)?.[1] ?? holds;
  return `${heading}, in ${kind}: ${fieldTitle(field)}`;
}

/** What a heading is taken as, in words. */
export function takenAs({ holds, field }: RememberedHeading): string {
  return holds === KIND_OF_WORK ? capitalised(field ?? '') : fieldTitle(field);
}

function fieldTitle(field: string | null): string {
  const known = field === null ? undefined : fieldNamed(field);
  return known === undefined ? 'Not imported' : FIELD_TITLES[known];
}
