import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TableColumn } from '@renderer/components/data-table';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { ProjectLink } from '@renderer/panels/project-link';
import { formatDayInWords } from '@shared/rules/uk-date';
import type { PurchaseOrderWanted } from '@shared/rules/work-on-today';
import { TodayList } from './today-list';

/** Work that begins soon, or began, without a PO. */
export function PurchaseOrdersWanted({ rows }: { rows: readonly PurchaseOrderWanted[] }) {
  const today = useToday();
  const task = useTask();
  const columns: TableColumn<PurchaseOrderWanted>[] = [
    { id: 'project', title: 'Project', least: 160, render: ({ project }) => <ProjectLink project={project} /> },
    {
      id: 'begins',
      title: 'Work begins',
      width: 200,
      render: ({ firstDay, hasBegun }) => (
        <>
          {formatDayInWords(firstDay, today)}{' '}
          {hasBegun ? (
            <Box component="span" sx={{ color: 'warning.main' }}>
              began, no PO
            </Box>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <TodayList
      title="POs wanted"
      rows={rows}
      columns={columns}
      rowKey={({ project }) => project.id}
      dropFirst={[]}
      actionsWidth={96}
      renderActions={({ project }) => (
        <Button
          size="small"
          aria-label={`Enter PO: ${project.name}`}
          onClick={() => task.open('purchase-order', { project: project.id })}
        >
          Enter PO
        </Button>
      )}
    />
  );
}
