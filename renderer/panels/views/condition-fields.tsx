import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TextInput } from '@renderer/components/fields';
import { useToday } from '@renderer/data/desk-context';
import { testText } from '@renderer/words/condition-words';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { ListCondition } from '@shared/model/list-value';
import { comparedWith, testsOf } from '@shared/views/condition-fault';
import type { ListColumn } from '@shared/views/list-column';
import { useEffect, useMemo } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';

/** A field of a date that is empty holds `null`. */
type TypedCondition = Omit<ListCondition, 'value'> & { value: string | null };
export type ConditionsForm = { conditions: TypedCondition[] };

/** A condition as it is asked. */
export function toCondition({ column, test, value }: TypedCondition): ListCondition {
  return { column, test, value: (value ?? '').trim() };
}

type Props<Row> = {
  form: UseFormReturn<ConditionsForm>;
  index: number;
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
};

/** One condition: a field, what is asked of it, and what it is compared with. */
export function ConditionFields<Row>({ form, index, rows, columns }: Props<Row>) {
  const { control, setValue } = form;
  const { column: columnId = '', test = 'is' } = useWatch({ control, name: `conditions.${index}` });
  const column = columns.find(({ id }) => id === columnId);
  // A field of the screen's own filters is offered where it is asked already.
  const offered = columns.filter(({ id, inner }) => !inner || id === columnId);
  const tests = column ? testsOf(column) : [];
  const path = `conditions.${index}` as const;
  const first = tests[0];
  const takes = tests.includes(test);
  useEffect(() => {
    // Another field was chosen that does not take what was asked of the one before.
    if (takes || first === undefined) return;
    setValue(`${path}.test`, first);
    setValue(`${path}.value`, '');
  }, [takes, first, path, setValue]);
  return (
    <>
      <SelectInput
        control={control}
        name={`${path}.column`}
        label="Field"
        errorText={fieldErrorText}
        options={[
          ...(column ? [] : [{ value: columnId, text: `\u201c${columnId}\u201d, no longer there` }]),
          ...offered.map(({ id, title }) => ({ value: id, text: title })),
        ]}
      />
      <SelectInput
        control={control}
        name={`${path}.test`}
        label="What is asked"
        errorText={fieldErrorText}
        options={(takes ? tests : [test, ...tests]).map((each) => ({
          value: each,
          text: column ? testText(each, column) : each,
        }))}
      />
      {column ? (
        <ValueField key={`${columnId} ${comparedWith(test)}`} {...{ form, index, rows, column, test }} />
      ) : null}
    </>
  );
}

/** The most different texts that are proposed. */
const MOST_PROPOSED = 300;

function ValueField<Row>(
  props: Omit<Props<Row>, 'columns'> & { column: ListColumn<Row>; test: ListCondition['test'] },
) {
  const { form, index, rows, column, test } = props;
  const { control } = form;
  const today = useToday();
  const proposed = useMemo(() => proposalsOf(rows, column), [rows, column]);
  const common = { control, name: `conditions.${index}.value` as const, errorText: fieldErrorText };
  const compared = comparedWith(test);
  if (compared === 'nothing') return null;
  if (compared === 'months') return <TextInput {...common} label="Months" />;
  if (column.choices) return <SelectInput {...common} label="Value" options={[...column.choices]} />;
  if (column.kind === 'date') return <DateInput {...common} label="Date" today={today} />;
  if (column.kind === 'text') return <SuggestInput {...common} label="Text" options={proposed} />;
  return <TextInput {...common} label={column.kind === 'days' ? 'Days' : 'Number'} />;
}

/** The different texts that stand in a column, in order; none where there are too many to choose among. */
function proposalsOf<Row>(rows: readonly Row[], { kind, value, tags }: ListColumn<Row>): readonly string[] {
  if (kind !== 'text') return [];
  const texts = new Set<string>();
  for (const row of rows) {
    for (const text of tags ? tags(row) : [String(value(row) ?? '')]) if (text !== '') texts.add(text);
    if (texts.size > MOST_PROPOSED) return [];
  }
  return [...texts].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}
