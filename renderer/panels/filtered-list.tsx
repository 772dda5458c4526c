import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { applyList } from '@shared/views/apply-list';
import {
  EMPTY_LIST_VALUE,
  ListValueSchema,
  type ListCondition,
  type ListSort,
  type ListValue,
} from '@shared/model/list-value';
import { ChosenSchema, type ViewedList } from '@shared/model/saved-view';
import { hasConditions, withoutConditions } from '@shared/views/filter-conditions';
import { useKept } from '@renderer/components/use-kept';
import type { ListColumn } from '@shared/views/list-column';
import { useToday } from '@renderer/data/desk-context';
import { askedText } from '@renderer/words/condition-words';
import { ListWaysOut } from './list-ways-out';
import { ViewsBar } from './views/views-bar';
import { useDeferredValue, useMemo } from 'react';
import { useAskedOfScreen } from '@renderer/components/asked-of-screen';
import { columnsThatFit } from '@renderer/components/columns-that-fit';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { FilterChips } from '@renderer/components/filter-chips';
import { EmptyState } from '@renderer/components/page';
import { useWidth } from '@renderer/components/use-width';
import { RowsShown } from '@renderer/components/rows-shown';

/** The length that the search of a list takes (`ListValueSchema`). */
const SEARCH_LIMIT = 200;

type Props<Row extends object, Chosen extends string> = {
  /** Name of the table. */
  label: string;
  /** What one row is, in a word: "request". */
  one: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHeight?: number;
  /** What is filtered, sorted and searched, and what is drawn of it. */
  values: readonly ListColumn<Row>[];
  columns: readonly TableColumn<Row>[];
  /** The filters over the list; "all" is one of them. */
  chipsLabel: string;
  chips: readonly { value: Chosen | 'all'; text: string; count: number }[];
  start?: Chosen | 'all';
  conditions: (chosen: Chosen) => ListCondition[];
  /** The order until somebody chooses another one. */
  sort: (chosen: Chosen | 'all') => ListSort;
  /** Columns that go first where the window is narrow. */
  dropFirst: (chosen: Chosen | 'all', sort: ListSort) => readonly string[];
  /** Whose views are kept; the list then stays as it was left while the window is open. */
  views?: ViewedList;
};

/** A list with its filters, its search and its order, and what to do where nothing matches. */
export function FilteredList<Row extends object, Chosen extends string>(props: Props<Row, Chosen>) {
  const { rows, values, conditions, views } = props;
  const kept = views && `list.${views}`;
  const [picked, setPicked] = useKept<string>(kept && `${kept}.filter`, ChosenSchema, props.start ?? 'all');
  // A filter that is no longer offered, as nothing is left in it, filters nothing.
  const chosen = props.chips.find(({ value }) => value === picked)?.value ?? 'all';
  // What the list shows besides its filter; in the order of that filter until somebody chooses another one.
  const [besides, setBesides] = useKept(kept, ListValueSchema, EMPTY_LIST_VALUE);
  const inFilter = useMemo(() => (chosen === 'all' ? [] : conditions(chosen)), [chosen, conditions]);
  const value = useMemo(() => ({ ...besides, conditions: [...inFilter, ...besides.conditions] }), [besides, inFilter]);
  const { start = 'all' } = props;
  const first = start === 'all' ? [] : conditions(start);
  const today = useToday();
  const sort = value.sort[0] ?? props.sort(chosen);
  const { column, direction } = sort;
  const asked = useDeferredValue(value);
  const { ref, width } = useWidth<HTMLDivElement>();
  const { columns, needs } = columnsThatFit(props.columns, width, props.dropFirst(chosen, sort));
  const found = useMemo(
    () => applyList(rows, values, { ...asked, sort: [{ column, direction }] }, today),
    [rows, values, asked, column, direction, today],
  );
  const change = (next: ListValue) => {
    const filter = props.chips.flatMap(({ value: chip }) => (chip === 'all' ? [] : chip));
    const wanted = filter.find((chip) => hasConditions(next.conditions, conditions(chip)));
    setPicked(wanted ?? 'all');
    setBesides({
      ...next,
      conditions: wanted ? withoutConditions(next.conditions, conditions(wanted)) : next.conditions,
    });
  };
  useAskedOfScreen((wanted) => {
    if (wanted.search === undefined) return;
    setPicked('all');
    setBesides({ ...EMPTY_LIST_VALUE, sort: besides.sort, search: wanted.search });
  });
  const clear = () => {
    setPicked('all');
    setBesides({ ...EMPTY_LIST_VALUE, sort: besides.sort });
  };
  // Every column of the list, also those that a narrow window has no room for.
  const leaving = props.columns.flatMap(({ id }) => values.find((one) => one.id === id) ?? []);
  return (
    <>
      <Box ref={ref} sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
        <FilterChips label={props.chipsLabel} chips={props.chips} value={chosen} onChange={setPicked} />
        <Box
          sx={{ display: 'flex', columnGap: 1, rowGap: 1.5, flexWrap: 'wrap', justifyContent: 'flex-end', ml: 'auto' }}
        >
          <TextField
            label={`Search ${props.one}s`}
            type="search"
            value={besides.search}
            onChange={(event) => setBesides({ ...besides, search: event.target.value.slice(0, SEARCH_LIMIT) })}
            sx={{ width: 220 }}
          />
          <ListWaysOut
            label={props.label}
            rows={found}
            columns={leaving}
            {...(views ? { asked: askedText(values, asked) } : {})}
          />
          {views ? (
            <ViewsBar
              list={views}
              one={props.one}
              rows={rows}
              columns={values}
              value={value}
              first={{ ...EMPTY_LIST_VALUE, conditions: first }}
              onChange={change}
              inFilters={inFilter}
            />
          ) : null}
        </Box>
      </Box>
      <RowsShown count={found.length} />
      {found.length === 0 ? (
        <EmptyState
          title={`No ${props.one} matches`}
          text={`No ${props.one} has all that is asked for above.`}
          actions={<Button onClick={clear}>Clear filters</Button>}
        />
      ) : (
        <DataTable
          fill
          label={props.label}
          rows={found}
          columns={columns}
          rowKey={props.rowKey}
          {...(props.rowHeight === undefined ? {} : { rowHeight: props.rowHeight })}
          minWidth={needs}
          sort={{ column, direction: direction === 'ascending' ? 'asc' : 'desc' }}
          onSort={(by) =>
            setBesides({
              ...besides,
              sort: [{ column: by.column, direction: by.direction === 'asc' ? 'ascending' : 'descending' }],
            })
          }
        />
      )}
    </>
  );
}
