import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useHistory, useTable } from '@renderer/data/desk-context';
import { changeText } from '@renderer/words/change-text';
import { changedFields } from '@renderer/words/changed-fields';
import { changedSetting } from '@renderer/words/changed-setting';
import { instantText } from '@renderer/words/instant-text';
import { importsToUndo } from './imports-to-undo';
import { useNameOf } from './use-name-of';
import type { RecordTable } from '@shared/model/change';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';

const SHOWN = 5;
type Props = {
  table: RecordTable;
  id: string;
  /** What holds where no record is stored: a built-in council, the agreement as shipped. */
  builtIn?: unknown;
  /** 3 inside a section of the screen. */
  level?: 2 | 3;
};

/** What was done to one record: when, by whom, and which fields changed; newest first. */
export function RecordHistory({ table, id, builtIn = null, level = 2 }: Props) {
  const lines = useHistory(table, id);
  const nameOf = useNameOf();
  const imports = useTable('importBatches');
  const corrections = useTable('yearCorrections');
  const task = useTask();
  const [all, setAll] = useState(false);
  if (!lines || lines.length === 0) return null;
  const canUndo = importsToUndo(lines, (batch) => imports.get(batch) !== undefined);
  const changed = (before: unknown, after: unknown) =>
    table === 'settings' ? changedSetting(before, after) : changedFields(before, after, nameOf);
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <Section
      title="History"
      level={level}
      count={lines.length}
      right={
        lines.length > SHOWN ? (
          <Link component="button" type="button" onClick={() => setAll(!all)}>
            {all ? 'Newest only' : 'All'}
          </Link>
        ) : null
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 12, lineHeight: '16px' }}>
        {shown.map(({ change, before, after }) => (
          <Box
            component="li"
            key={change.id}
            sx={{ py: 0.5, display: 'grid', gridTemplateColumns: '120px 1fr', columnGap: 2 }}
          >
            <Box sx={{ color: 'text.secondary' }}>{instantText(change.at)}</Box>
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {change.undoes ? 'Undo of: ' : change.redoes ? 'Redo of: ' : ''}
              {changeText(change, (one) => (one === id ? undefined : nameOf(one)))}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {', '}
                {change.by}
              </Box>
              {corrections.get(change.id) ? (
                <Box>Locked year corrected: {corrections.get(change.id)?.reason || 'the reason was erased'}</Box>
              ) : null}
              {canUndo.has(change.id) ? (
                <>
                  {' '}
                  <Link
                    component="button"
                    type="button"
                    sx={{ font: 'inherit', verticalAlign: 'baseline' }}
                    onClick={() => task.open('undo', { change: change.id })}
                  >
                    Undo this import
                  </Link>
                </>
              ) : null}
              {changed(before ?? builtIn, after ?? builtIn).map((field) => (
                <Box key={field.name} sx={{ color: 'text.secondary' }}>
                  {field.name}: {field.before ? `${field.before} → ` : ''}
                  {field.after}
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
