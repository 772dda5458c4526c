import Box from '@mui/material/Box';
import { DataTable, type TableColumn } from './data-table';

type Props<Row> = Omit<Parameters<typeof DataTable<Row>>[0], 'fill'> & {
  columns: readonly TableColumn<Row>[];
  /** Up to so many rows it flows with the page. */
  flows: number;
  /** More scroll in a place of this height, where only what is in sight is drawn. */
  height: number | string;
};

/** A table that may be short or of thousands of rows, in the middle of a page. */
export function TallTable<Row>({ flows, height, ...table }: Props<Row>) {
  if (table.rows.length <= flows) return <DataTable {...table} />;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height }}>
      <DataTable {...table} fill />
    </Box>
  );
}
