import { useKept } from '@renderer/components/use-kept';
import { useDesk, useTable } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { problemText } from '@renderer/words/problem-text';
import type { SavedViewId } from '@shared/model/ids';
import type { ListValue } from '@shared/model/list-value';
import { ChosenSchema, type SavedView, type ViewedList } from '@shared/model/saved-view';
import { isSameList } from '@shared/views/filter-conditions';
import { useMemo } from 'react';

/** The views of a list, and what can be done with them; what changes one is one change. */
export type ListViews = {
  list: ViewedList;
  /** By name. */
  all: readonly SavedView[];
  /** The one that was chosen last, while it is there. */
  chosen: SavedView | undefined;
  /** Whether the list shows something else by now. */
  isChanged: boolean;
  choose: (view: SavedView) => void;
  /** Each answers with a sentence where it could not be done. */
  add: (name: string) => Promise<string | undefined>;
  update: (view: SavedView) => Promise<string | undefined>;
  rename: (view: SavedView, name: string) => Promise<string | undefined>;
  remove: (view: SavedView) => Promise<string | undefined>;
};

/** The views of a list that shows `value` now, and opens as `first`. */
export function useListViews(
  list: ViewedList,
  value: ListValue,
  first: ListValue,
  onChange: (value: ListValue) => void,
): ListViews {
  const desk = useDesk();
  const table = useTable('savedViews');
  const [chosenId, setChosenId] = useKept(`view.${list}`, ChosenSchema, '');
  const all = useMemo(
    () => table.all.filter((view) => view.list === list).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    [table, list],
  );
  const chosen = all.find(({ id }) => id === chosenId);
  const isChanged = chosen !== undefined && !isSameList(chosen.value, value);
  const write = async (code: string, key: SavedViewId, after: SavedView | null) => {
    const saved = await desk.commit({
      label: { code, ids: [key], count: 1 },
      operations: [{ table: 'savedViews', key, after }],
    });
    return saved.ok ? undefined : problemText(saved.problem);
  };
  return {
    list,
    all,
    chosen,
    isChanged,
    choose: (view) => {
      // A second press leaves the view.
      const leaves = view.id === chosenId && !isChanged;
      setChosenId(leaves ? '' : view.id);
      onChange(leaves ? first : view.value);
    },
    add: async (name) => {
      const id = newId<SavedViewId>();
      const failed = await write('add-view', id, { id, list, name, value });
      if (failed === undefined) setChosenId(id);
      return failed;
    },
    update: (view) => write('edit-view', view.id, { ...view, value }),
    rename: (view, name) => write('rename-view', view.id, { ...view, name }),
    remove: (view) => write('remove-view', view.id, null),
  };
}
