import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { AssignmentStatus } from '@renderer/panels/assignment-status';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import { useController, type Control } from 'react-hook-form';
import type { Request } from '@shared/model/request';
import type { AnswerForm } from './answer-form';
import { DaysLeft } from '../rounds/days-left';

type Props = { control: Control<AnswerForm>; offered: readonly Assignment[]; request: Request };

/** Whom an answer names: a tick for each peer of the request, with the days that the peer has left. */
export function NamesInput({ control, offered, request }: Props) {
  const nameOf = usePeerNames();
  const { field, fieldState } = useController({ control, name: 'assignmentIds' });
  const error = fieldErrorText(fieldState.error?.message ?? fieldState.error?.root?.message);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 600, mb: 0.5 }}>
        Whom to put forward
      </Box>
      {offered.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>
          No peer of this request can be named. Add peers to the request first.
        </Box>
      ) : null}
      {offered.map((assignment, index) => {
        const on = field.value.includes(assignment.id);
        return (
          <Box
            key={assignment.id}
            sx={{ display: 'flex', alignItems: 'center', borderBottom: 1, borderColor: 'divider', minHeight: 36 }}
          >
            <FormControlLabel
              label={nameOf(assignment.peerId) ?? 'Peer no longer here'}
              sx={{ flex: 1 }}
              slotProps={{ typography: { variant: 'body2' } }}
              control={
                <Checkbox
                  size="small"
                  checked={on}
                  slotProps={{ input: { ref: index === 0 ? field.ref : null } }}
                  onChange={() =>
                    field.onChange(
                      on ? field.value.filter((id) => id !== assignment.id) : [...field.value, assignment.id],
                    )
                  }
                />
              }
            />
            <DaysLeft peerId={assignment.peerId} request={request} />
            <AssignmentStatus state={assignment.state} />
          </Box>
        );
      })}
      {error ? <FormHelperText error>{error}</FormHelperText> : null}
    </Box>
  );
}
