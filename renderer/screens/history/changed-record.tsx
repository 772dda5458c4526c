import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ChangedPage } from '@renderer/data/desk';
import { changedFields, type NameOf } from '@renderer/words/changed-fields';
import { changedSetting } from '@renderer/words/changed-setting';
import { nameOfImage } from '@renderer/words/name-of-image';
import { recordInWords } from '@renderer/words/record-in-words';

type Changed = ChangedPage['records'][number];
type Line = readonly [name: string, before: string, after: string];

/** Sealed text, and frozen copies that their own page shows. */
const PASSED_OVER = ['ciphertext', 'rows', 'definitions', 'agreement'];

/** One record of a change: added, changed or deleted, with its fields before and after. */
export function ChangedRecord({ record, nameOf }: { record: Changed; nameOf: NameOf }) {
  const { table, key, before, after } = record;
  const name = nameOfImage(table, key, after ?? before, nameOf);
  const lines = linesOf(record, nameOf);
  const done = before === null ? 'added' : after === null ? 'deleted' : 'changed';
  return (
    <Box sx={{ mb: 2 }}>
      <Box component="h3" sx={{ fontSize: 14, fontWeight: 600, m: 0, mb: 0.5, overflowWrap: 'anywhere' }}>
        {name}
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
          {', '}
          {done}
        </Box>
      </Box>
      {lines.length > 0 ? <Lines label={`${name}, ${done}`} lines={lines} record={record} /> : null}
    </Box>
  );
}

/** The column that would be empty, as there was or is no record, is left out. */
function Lines({
  label,
  lines,
  record: { before, after },
}: {
  label: string;
  lines: readonly Line[];
  record: Changed;
}) {
  const wide = {
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
    height: 'auto',
    py: 0.5,
  } as const;
  return (
    <Table size="small" aria-label={label} sx={{ tableLayout: 'fixed', maxWidth: 960 }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '24%' }}>Field</TableCell>
          {before === null ? null : <TableCell>Before</TableCell>}
          {after === null ? null : <TableCell>After</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map(([name, was, is]) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row" sx={{ ...wide, fontWeight: 400, color: 'text.secondary' }}>
              {name}
            </TableCell>
            {before === null ? null : <TableCell sx={wide}>{was}</TableCell>}
            {after === null ? null : <TableCell sx={wide}>{is}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function linesOf({ table, before, after }: Changed, nameOf: NameOf): readonly Line[] {
  if (table === 'settings') return changedSetting(before, after).map(toLine);
  if (isRecord(before) && isRecord(after)) return changedFields(before, after, nameOf).map(toLine);
  const whole = before ?? after;
  if (!isRecord(whole)) return [];
  return recordInWords(whole, { nameOf, passOver: PASSED_OVER }).map(([name, text]) =>
    before === null ? [name, '', text] : [name, text, ''],
  );
}

function toLine({ name, before, after }: { name: string; before: string; after: string }): Line {
  return [name, before, after];
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
