import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { TextInput } from '@renderer/components/fields';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { conditionsText } from '@renderer/words/condition-words';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { ListValue } from '@shared/model/list-value';
import { SavedViewSchema, type SavedView } from '@shared/model/saved-view';
import { foldText } from '@shared/rules/names';
import { shownColumns, type ListColumn } from '@shared/views/list-column';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import type { ListViews } from './use-list-views';

type Props<Row> = {
  views: ListViews;
  /** The view that gets another name; a new one without it. */
  old: SavedView | undefined;
  columns: readonly ListColumn<Row>[];
  value: ListValue;
  onClose: () => void;
};

/** Keeps what a list shows under a name, or gives a view another name. */
export function ViewNameDialog<Row>({ views, old, columns, value, onClose }: Props<Row>) {
  const schema = useMemo(
    () =>
      SavedViewSchema.pick({ name: true }).refine(
        ({ name }) => !views.all.some((view) => view.id !== old?.id && foldText(view.name) === foldText(name)),
        { path: ['name'], message: 'view-name-taken' },
      ),
    [views.all, old],
  );
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: old?.name ?? '' } });
  const submit = () =>
    submitForm(form, async ({ name }) => {
      const failed = await (old ? views.rename(old, name) : views.add(name));
      if (failed === undefined) onClose();
      return failed;
    });
  return (
    <FormDialog
      title={old ? 'Rename view' : 'Save view'}
      submitText={old ? 'Rename view' : 'Save view'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <TextInput
        control={form.control}
        name="name"
        label="Name of the view"
        errorText={fieldErrorText}
        autoFocus
        required
      />
      {old ? null : <Typography variant="body2">{keptText(columns, value)}</Typography>}
    </FormDialog>
  );
}

/** What a new view keeps, in a sentence or two. */
function keptText<Row>(columns: readonly ListColumn<Row>[], value: ListValue): string {
  const { conditions, search, sort } = value;
  const [first] = sort;
  const by = columns.find(({ id }) => id === first?.column)?.title;
  const parts = [
    conditions.length > 0 ? `what it asks (${conditionsText(columns, conditions)})` : 'that it asks nothing',
    search === '' ? '' : `the search for \u201c${search}\u201d`,
    by ? `the order by ${by}` : '',
    value.columns.length > 0 ? `the ${shownColumns(columns, value).length} columns` : '',
  ].filter(Boolean);
  return `The view keeps how the list stands now: ${parts.join('; ')}. Who and what is in it is found anew each time.`;
}
