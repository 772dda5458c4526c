import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { visuallyHidden } from '@mui/utils';
import { copyFormatted } from '@renderer/components/copy-formatted';
import { useDesk } from '@renderer/data/desk-context';
import { clipboardHtml, clipboardText } from '@shared/exports/clipboard-table';
import { listCells, type ListCells } from '@shared/views/list-cells';
import type { ListColumn } from '@shared/views/list-column';
import { useState } from 'react';
import { exportLine, logExport } from './export-line';
import { PrintListDialog } from './print-list-dialog';
import type { LoggedPaper } from './use-log-paper';

type Props<Row> = {
  /** Name of the list: "Peers". */
  label: string;
  /** What it shows now, in its order. */
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  /** What was asked of it, in words, for the paper. */
  asked?: string;
  /** The year of counting that its figures are of; the export log keeps it. */
  yearKey?: string;
  /** Columns that hold more than their name says; the export log names them. */
  sensitive?: readonly string[];
  /** Beside the heading of one of several lists, whose button then says of which it is. */
  small?: boolean;
  /** A list of nothing but what a file of theirs says: no line in the export log. */
  unlogged?: boolean;
};

/** Copies a list for Excel, or prints it, exactly as it is filtered, sorted and shown. */
export function ListWaysOut<Row>(props: Props<Row>) {
  const { label, rows, columns, asked = '', small = false, unlogged = false } = props;
  const desk = useDesk();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [told, setTold] = useState<string>();
  const [printed, setPrinted] = useState<ListCells>();
  const copy = async () => {
    setAnchor(null);
    const cells = listCells(rows, columns);
    if (!copyFormatted({ html: clipboardHtml(cells), text: clipboardText(cells) })) {
      setTold('It could not be copied. Nothing left: try again.');
      return;
    }
    const count = rows.length.toLocaleString('en-GB');
    setTold(`${count} ${rows.length === 1 ? 'row' : 'rows'} copied: paste them into Excel.`);
    if (unlogged) return;
    const failed = await logExport(desk, exportLine(desk, { ...leaving(props, cells), fileName: 'Copied for Excel' }));
    if (failed) setTold(failed);
  };
  const print = () => {
    setAnchor(null);
    setPrinted(listCells(rows, columns));
  };
  return (
    <>
      <Box role="status" sx={visuallyHidden}>
        {told}
      </Box>
      {/* Over the list, where it moves nothing; it goes with the focus. */}
      <Tooltip
        open={told !== undefined}
        title={told ?? ''}
        describeChild
        slotProps={{ popper: { disablePortal: true } }}
        disableHoverListener
        disableFocusListener
        disableTouchListener
        onClose={() => setTold(undefined)}
      >
        <Button
          {...(small ? { size: 'small', 'aria-label': `Copy or print: ${label}` } : {})}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onBlur={() => setTold(undefined)}
          onClick={(event) => {
            setTold(undefined);
            setAnchor(event.currentTarget);
          }}
        >
          Copy or print
        </Button>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem disabled={rows.length === 0} onClick={() => void copy()}>
          Copy for Excel
        </MenuItem>
        <MenuItem disabled={rows.length === 0} onClick={print}>
          Print or save as PDF
        </MenuItem>
      </Menu>
      {printed ? (
        <PrintListDialog
          label={label}
          asked={asked}
          cells={printed}
          leaving={unlogged ? undefined : leaving(props, printed)}
          onClose={() => setPrinted(undefined)}
        />
      ) : null}
    </>
  );
}

/** What the export log keeps of it. No list shows party or group. */
function leaving<Row>({ label, yearKey = '', sensitive = [] }: Props<Row>, { rows }: ListCells): LoggedPaper {
  return {
    report: `List: ${label}`,
    yearKey,
    sheets: [{ name: label, rows: rows.length }],
    sensitiveColumns: [...sensitive],
  };
}
