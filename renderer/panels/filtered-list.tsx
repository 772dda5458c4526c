import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { applyList } from '@shared/views/apply-list';
import type { ListColumn, ListCondition, ListSort } from '@shared/views/list-value';
import { useDeferredValue, useMemo, useState } from 'react';
import { columnsThatFit } from '@renderer/components/columns-that-fit';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { FilterChips } from '@renderer/components/filter-chips';
import { EmptyState } from '@renderer/components/page';
import { useWidth } from '@renderer/components/use-width';

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
};

/** A list with its filters, its search and its order, and what to do where nothing matches. */
export function FilteredList<Row extends object, Chosen extends string>(props: Props<Row, Chosen>) {
  const { rows, values, conditions } = props;
  const [picked, setPicked] = useState<Chosen | 'all'>(props.start ?? 'all');
  // A filter that is no longer offered, as nothing is left in it, filters nothing.
  const chosen = props.chips.some(({ value }) => value === picked) ? picked : 'all';
  const [search, setSearch] = useState('');
  const [sorted, setSorted] = useState<ListSort>();
  const sort = sorted ?? props.sort(chosen);
  const { column, direction } = sort;
  const asked = useDeferredValue(search);
  const { ref, width } = useWidth<HTMLDivElement>();
  const { columns, needs } = columnsThatFit(props.columns, width, props.dropFirst(chosen, sort));
  const found = useMemo(
    () =>
      applyList(rows, values, {
        conditions: chosen === 'all' ? [] : conditions(chosen),
        sort: [{ column, direction }],
        search: asked,
      }),
    [rows, values, conditions, chosen, asked, column, direction],
  );
  const clear = () => {
    setPicked('all');
    setSearch('');
  };
  return (
    <>
      <Box ref={ref} sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
        <FilterChips label={props.chipsLabel} chips={props.chips} value={chosen} onChange={setPicked} />
        <TextField
          label={`Search ${props.one}s`}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value.slice(0, SEARCH_LIMIT))}
          sx={{ width: 220, ml: 'auto' }}
        />
      </Box>
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
            setSorted({ column: by.column, direction: by.direction === 'asc' ? 'ascending' : 'descending' })
          }
        />
      )}
    </>
  );
}
