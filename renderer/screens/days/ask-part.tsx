import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { DateInput } from '@renderer/components/date-input';
import { TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { PeerYearPlan } from '@shared/rules/plan-days';
import { useFormContext, useWatch } from 'react-hook-form';
import type { AskInput } from './ask-form';
import type { ProjectChoice } from './form-values';
import { grantKey } from '@renderer/panels/write-days';

/** The request for approval that goes with days that are pencilled in until it is decided, in the same change. */
export function AskPart({ shares, nameOf }: { shares: readonly PeerYearPlan[]; nameOf: (peerId: string) => string }) {
  const form = useFormContext<{ ask: AskInput | null; project: ProjectChoice }>();
  const today = useToday();
  const project = useWatch({ control: form.control, name: 'project' });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <Box
      component="section"
      aria-labelledby="ask-part"
      sx={{ display: 'flex', flexDirection: 'column', gap: 2, bgcolor: 'custom.sunken', p: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline' }}>
        <Typography id="ask-part" variant="h2" component="h3">
          Ask for approval
        </Typography>
        <Button size="small" sx={{ ml: 'auto' }} onClick={() => form.setValue('ask', null)}>
          Do not ask
        </Button>
      </Box>
      <FieldRow>
        {shares.map((share) => (
          <TextInput
            key={grantKey(share)}
            {...common}
            name={`ask.asked.${grantKey(share)}`}
            label={shares.length > 1 ? `Days asked, ${nameOf(share.peerId)}` : 'Days asked'}
            hint={share.year.key}
            required
          />
        ))}
        <DateInput {...common} name="ask.askedOn" label="Asked on" today={today} required />
      </FieldRow>
      <TextInput {...common} name="ask.reason" label="Why this peer" rows={2} autoFocus required />
      <TextInput {...common} name="ask.considered" label="Who else was considered" rows={2} />
      <Box sx={{ color: 'text.secondary' }}>
        The days are pencilled in. They stand under Days, {'\u201c'}Over 40 days{'\u201d'}: there the case for the
        approver is made, and once the approval is entered they are booked in one press.{' '}
        {project.id === null ? 'It is asked for any work of the year.' : `It is asked for ${project.text} only.`}
      </Box>
    </Box>
  );
}
