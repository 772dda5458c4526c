import Box from '@mui/material/Box';
import type { ListCondition, ListValue } from '@shared/model/list-value';
import type { ViewedList } from '@shared/model/saved-view';
import type { ListColumn } from '@shared/views/list-column';
import { useListViews } from './use-list-views';
import { ViewMenu } from './view-menu';
import { ViewsLine } from './views-line';

type Props<Row extends object> = {
  list: ViewedList;
  /** What one row is, in a word: "request". */
  one: string;
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  value: ListValue;
  /** The list as it opens, to which it comes back when a view is left. */
  first: ListValue;
  onChange: (value: ListValue) => void;
  /** Conditions that the filters of the screen show already. */
  inFilters: readonly ListCondition[];
};

/** Conditions and views as the last things of a row that wraps: the buttons, and a line of their own where there is something to say. */
export function ViewsBar<Row extends object>({ list, first, inFilters, ...shown }: Props<Row>) {
  const views = useListViews(list, shown.value, first, shown.onChange);
  return (
    <>
      <ViewMenu views={views} {...shown} />
      <Box sx={{ flexBasis: '100%', '&:empty': { display: 'none' } }}>
        <ViewsLine views={views} {...shown} inFilters={inFilters} />
      </Box>
    </>
  );
}
