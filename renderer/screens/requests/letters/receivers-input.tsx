import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTable } from '@renderer/data/desk-context';
import { AssignmentStatus } from '@renderer/panels/assignment-status';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { Assignment } from '@shared/model/assignment';
import type { AssignmentId } from '@shared/model/ids';

type Props = {
  offered: readonly Assignment[];
  chosen: readonly Assignment[];
  onChange: (ids: readonly AssignmentId[]) => void;
};

/** Whom an e-mail is for: a tick for each peer of the request whom it fits, with the address. */
export function ReceiversInput({ offered, chosen, onChange }: Props) {
  const nameOf = usePeerNames();
  const peers = useTable('peers');
  const ids = chosen.map(({ id }) => id);
  const listed = [...offered, ...chosen.filter((one) => !offered.includes(one))];
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 600, mb: 0.5 }}>
        For whom
      </Box>
      {listed.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>No peer of this request stands where this e-mail would be written.</Box>
      ) : null}
      <Box sx={{ maxHeight: 180, overflow: 'auto' }}>
        {listed.map(({ id, peerId, state }) => (
          <Box
            key={id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 2,
              borderBottom: 1,
              borderColor: 'divider',
              minHeight: 36,
            }}
          >
            <FormControlLabel
              label={nameOf(peerId) ?? 'Peer no longer here'}
              sx={{ flex: 1, minWidth: 120 }}
              slotProps={{ typography: { variant: 'body2' } }}
              control={
                <Checkbox
                  size="small"
                  checked={ids.includes(id)}
                  onChange={(_event, on) => onChange(on ? [...ids, id] : ids.filter((each) => each !== id))}
                />
              }
            />
            <Box component="span" sx={{ color: 'text.secondary', minWidth: 0, overflowWrap: 'anywhere' }}>
              {peers.get(peerId)?.email || 'no e-mail address'}
            </Box>
            <AssignmentStatus state={state} />
          </Box>
        ))}
      </Box>
      {listed.length > 1 ? (
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button
            size="small"
            onClick={() => onChange(chosen.length === listed.length ? [] : listed.map(({ id }) => id))}
          >
            {chosen.length === listed.length ? 'Choose nobody' : 'Choose all'}
          </Button>
          {chosen.length > 1 ? (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              One e-mail to {chosen.length}, with everybody in BCC: they do not see each other.
            </Box>
          ) : null}
        </Box>
      ) : null}
    </Box>
  );
}
