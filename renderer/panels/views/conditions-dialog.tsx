import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FormDaySchema } from '@renderer/components/form-days';
import { FormDialog } from '@renderer/components/form-dialog';
import { ListRows } from '@renderer/components/list-rows';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { conditionsText, valueFault } from '@renderer/words/condition-words';
import { MOST_CONDITIONS, type ListCondition, type ListValue } from '@shared/model/list-value';
import { applyList } from '@shared/views/apply-list';
import { comparedWith, conditionFault, testsOf } from '@shared/views/condition-fault';
import type { ListColumn } from '@shared/views/list-column';
import { useDeferredValue, useMemo } from 'react';
import { useFieldArray, useForm, useWatch, type Resolver } from 'react-hook-form';
import { ConditionFields, toCondition, type ConditionsForm } from './condition-fields';

type Props<Row extends object> = {
  /** What one row is, in a word: "peer". */
  one: string;
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  value: ListValue;
  onChange: (value: ListValue) => void;
  onClose: () => void;
};

/** What is asked is the longest of the three: "is older than (months), or empty". */
const WIDER_TEST = {
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  '& [role="group"] > :nth-of-type(2):is(.MuiTextField-root)': { flex: '1.6 1 220px' },
  '& [role="group"] > :not(:nth-of-type(2)):is(.MuiTextField-root, .MuiAutocomplete-root)': { flex: '1 1 140px' },
} as const;

/** Asks several conditions of a list, all of which must hold; says what they come to before it is shown. */
export function ConditionsDialog<Row extends object>(props: Props<Row>) {
  const { one, rows, columns, value, onChange, onClose } = props;
  const offered = useMemo(() => columns.filter(({ inner }) => !inner), [columns]);
  const form = useForm<ConditionsForm>({
    resolver: resolverFor(columns),
    defaultValues: { conditions: value.conditions.length > 0 ? value.conditions : [firstOf(offered)] },
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'conditions' });
  const typed = useDeferredValue(useWatch({ control: form.control, name: 'conditions' }));
  const submit = () =>
    submitForm(form, async ({ conditions }) => {
      onChange({ ...value, conditions: conditions.map(toCondition) });
      onClose();
      return undefined;
    });
  return (
    <FormDialog
      title={`Which ${one}s to show`}
      submitText="Show"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={800}
    >
      <Box sx={WIDER_TEST}>
        <ListRows
          name="Condition"
          rows={fields}
          addText="Add condition"
          onAdd={() => (fields.length < MOST_CONDITIONS ? append(firstOf(offered)) : undefined)}
          onRemove={remove}
        >
          {(index) => <ConditionFields form={form} index={index} rows={rows} columns={columns} />}
        </ListRows>
      </Box>
      <Outcome {...props} conditions={typed.map(toCondition)} />
    </FormDialog>
  );
}

/** What the conditions say, and how many rows that leaves with the search of the list. */
function Outcome<Row extends object>(props: Props<Row> & { conditions: readonly ListCondition[] }) {
  const { one, rows, columns, value, conditions } = props;
  const today = useToday();
  const whole = conditions.filter((each) => conditionFault(columns, each) === undefined);
  const asked = JSON.stringify(whole);
  const count = useMemo(
    // By the text, as the form gives other objects at each key.
    () => applyList(rows, columns, { conditions: JSON.parse(asked), sort: [], search: value.search }, today).length,
    [rows, columns, asked, value.search, today],
  );
  const of = `${count.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} ${one}s`;
  return (
    <Typography variant="body2" role="status">
      {whole.length > 0 ? `${conditionsText(columns, whole)}: ${of}` : `Every ${one} is shown: ${of}`}
      {value.search === '' ? '' : `, with the search for \u201c${value.search}\u201d`}.
    </Typography>
  );
}

function firstOf<Row>([column]: readonly ListColumn<Row>[]): ListCondition {
  return { column: column?.id ?? '', test: (column && testsOf(column)[0]) ?? 'is', value: '' };
}

/** Refuses a condition that cannot be asked, at its value, a date as every other field of a date does; one on a field that is gone has to be removed or given another. */
function resolverFor<Row>(columns: readonly ListColumn<Row>[]): Resolver<ConditionsForm> {
  const faultAt = (condition: ListCondition) => {
    const column = columns.find(({ id }) => id === condition.column);
    if (!column) return { column: { type: 'fault', message: 'condition-field' } };
    const isDate = column.kind === 'date' && comparedWith(condition.test) === 'value';
    const message = isDate
      ? FormDaySchema.safeParse(condition.value).error?.issues[0]?.message
      : valueFault(column, condition);
    return message === undefined ? undefined : { value: { type: 'fault', message } };
  };
  return (values) => {
    const conditions = values.conditions.map((each) => faultAt(toCondition(each)));
    return conditions.some(Boolean) ? { values: {}, errors: { conditions } } : { values, errors: {} };
  };
}
