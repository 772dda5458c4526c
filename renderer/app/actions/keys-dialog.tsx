import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { PlainDialog } from '@renderer/components/plain-dialog';
import { Keys } from '@renderer/components/keys';
import { useSingleKey } from '@renderer/components/single-key';
import { EDIT_FOUND_KEYS, SINGLE_KEY } from '@shared/model/actions';
import type { TaskProps } from '../task-props';
import { useRunAction } from './use-run-action';

const KIND_WORDS = { do: 'Do', go: 'Go to' } as const;

/** The keys, from the list that they are made from. */
export function KeysDialog({ onClose }: TaskProps) {
  const { actions } = useRunAction();
  return (
    <PlainDialog
      title="Keys"
      width={640}
      onClose={onClose}
      actions={
        <Button variant="contained" onClick={onClose} autoFocus>
          Close
        </Button>
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 2 }}>
        {(['do', 'go'] as const).map((kind) => (
          <Box key={kind} sx={{ flex: '1 1 220px' }}>
            <Box component="h3" sx={{ fontSize: 12, color: 'text.secondary', m: 0, mb: 0.5 }}>
              {KIND_WORDS[kind]}
            </Box>
            <Box component="dl" sx={{ m: 0 }}>
              {actions.flatMap((action) =>
                'keys' in action && action.kind === kind
                  ? [<Line key={action.id} title={action.title} keys={action.keys} />]
                  : [],
              )}
              {kind === 'do' ? <Line title="In Find: edit the contact of the peer" keys={EDIT_FOUND_KEYS} /> : null}
            </Box>
          </Box>
        ))}
      </Box>
      <SingleKeyLine />
    </PlainDialog>
  );
}

function Line({ title, keys }: { title: string; keys: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28, borderBottom: 1, borderColor: 'divider' }}>
      <Box component="dt">{title}</Box>
      <Box component="dd" sx={{ m: 0, ml: 'auto' }}>
        <Keys keys={keys} />
      </Box>
    </Box>
  );
}

function SingleKeyLine() {
  const isOn = useSingleKey();
  return (
    <Box sx={{ mt: 2, color: 'text.secondary' }}>
      They do nothing while you type in a field or a dialog is open; Find opens from a field too.{' '}
      {isOn ? `${SINGLE_KEY} shows this list as well; Settings turns that off.` : ''}
    </Box>
  );
}
