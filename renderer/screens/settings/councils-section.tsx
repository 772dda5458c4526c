import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { Section } from '@renderer/components/page';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { WritersOnly } from '@renderer/panels/writers-only';
import type { Council } from '@shared/model/council';
import { normaliseCouncilName } from '@shared/reference/council-name';
import { formatUkDate } from '@shared/rules/uk-date';
import { COUNCIL_TYPE_WORDS } from '@renderer/words/council-words';
import { useMemo, useState } from 'react';
import { CouncilDialog } from './council-dialog';

const SHOWN = 12;

/** The list of councils: built in, with what the office added or ended. */
export function CouncilsSection() {
  const book = useCouncilBook();
  const own = useTable('councils');
  const [search, setSearch] = useState('');
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
      title="Councils"
      count={book.all.length}
      right={
        <WritersOnly>
          <Button size="small" onClick={() => setEditing('new')}>
            Add council
          </Button>
        </WritersOnly>
      }
    >
      <TextField
        label="Find a council"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        sx={{ maxWidth: 320, my: 1 }}
        helperText={search ? undefined : 'Below are those that this office added or changed.'}
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
