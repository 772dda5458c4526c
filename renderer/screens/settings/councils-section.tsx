import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useAskedOfScreen } from '@renderer/components/asked-of-screen';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { Section } from '@renderer/components/page';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import type { Council } from '@shared/model/council';
import { normaliseCouncilName } from '@shared/reference/council-name';
import { ChangeButton } from '@renderer/panels/change-button';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { formatUkDate } from '@shared/rules/uk-date';
import { COUNCIL_TYPE_WORDS } from '@renderer/words/council-words';
import type { ListColumn } from '@shared/views/list-column';
import { useMemo, useState } from 'react';
import { CouncilDialog } from './council-dialog';

const SECTION = 'Councils';
const SHOWN = 12;

const LEAVING: readonly ListColumn<Council>[] = [
  { id: 'name', title: 'Council', kind: 'text', value: ({ name }) => name },
  { id: 'type', title: 'Type', kind: 'text', value: ({ type }) => COUNCIL_TYPE_WORDS[type] },
  { id: 'region', title: 'Region', kind: 'text', value: ({ region }) => region },
  { id: 'ends', title: 'Ended', kind: 'date', value: ({ endsOn }) => endsOn ?? null },
];

/** The list of councils: built in, with what the office added or ended. */
export function CouncilsSection() {
  const book = useCouncilBook();
  const own = useTable('councils');
  const [search, setSearch] = useState('');
  useAskedOfScreen((asked) => {
    if (asked.section === SECTION && asked.search !== undefined) setSearch(asked.search);
  });
  const [editing, setEditing] = useState<Council | 'new'>();
  const found = useMemo(() => {
    const wanted = normaliseCouncilName(search);
    if (!wanted) return own.all;
    return book.all.filter((council) =>
      normaliseCouncilName(`${council.name} ${council.aliases.join(' ')}`).includes(wanted),
    );
  }, [book, own, search]);
  const columns: TableColumn<Council>[] = [
    { id: 'name', title: 'Council', render: (council) => council.name },
    { id: 'type', title: 'Type', width: 160, render: (council) => COUNCIL_TYPE_WORDS[council.type] },
    { id: 'region', title: 'Region', width: 186, render: (council) => council.region },
    {
      id: 'ends',
      title: 'Ended',
      width: 90,
      render: (council) => (council.endsOn ? formatUkDate(council.endsOn) : ''),
    },
    {
      id: 'edit',
      title: '',
      titleText: 'Change',
      width: 76,
      align: 'right',
      render: (council) => (
        <Button size="small" aria-label={`Change ${council.name}`} onClick={() => setEditing(council)}>
          Change
        </Button>
      ),
    },
  ];
  return (
    <Section
      title={SECTION}
      count={book.all.length}
      right={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          {found.length > 0 ? (
            <ListWaysOut
              small
              label={SECTION}
              rows={found}
              columns={LEAVING}
              asked={search === '' ? 'those that this office added or changed' : `found by \u201c${search}\u201d`}
            />
          ) : null}
          <ChangeButton onClick={() => setEditing('new')}>Add council</ChangeButton>
        </Box>
      }
    >
      <TextField
        label="Find a council"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        sx={{ maxWidth: 320, my: 1 }}
        helperText={search || found.length === 0 ? undefined : 'Below are those that this office added or changed.'}
      />
      {found.length > 0 ? (
        <DataTable label="Councils" rows={found.slice(0, SHOWN)} columns={columns} rowKey={(council) => council.id} />
      ) : null}
      {found.length > SHOWN ? `${found.length - SHOWN} more; type more of the name.` : null}
      {search && found.length === 0 ? 'No council of that name.' : null}
      {editing ? (
        <CouncilDialog council={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      ) : null}
    </Section>
  );
}
