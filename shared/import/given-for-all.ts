import type { FieldName } from './fields';
import type { SheetMapping } from './types';

/** What a mapping may say once for all rows of its list, and the field that it stands for. */
const FIELD_OF = { person: 'name', councilSupported: 'councilSupported' } as const satisfies Partial<
  Record<keyof SheetMapping, FieldName>
>;
export type FactForAll = keyof typeof FIELD_OF;

// Safe: the keys of the table are just the names.
const FACTS = Object.keys(FIELD_OF) as FactForAll[];

/** What is taken for all rows of a list, as it is written: only what none of its columns says. */
export function givenForAll(
  mapping: SheetMapping,
): readonly { readonly fact: FactForAll; readonly field: FieldName; readonly text: string }[] {
  return FACTS.flatMap((fact) => {
    const [field, text] = [FIELD_OF[fact], mapping[fact]];
    return text === null || mapping.columns.some((column) => column.field === field) ? [] : [{ fact, field, text }];
  });
}
