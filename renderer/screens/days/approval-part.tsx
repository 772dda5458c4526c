import { TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { PeerYearPlan } from '@shared/rules/plan-days';
import { yearText } from '@shared/rules/year';
import Box from '@mui/material/Box';
import { useFormContext, useWatch } from 'react-hook-form';
import { PartOfDays } from './part-of-days';
import { DECISION_PARTS, DecisionFields } from './decision-fields';
import type { ProjectChoice } from './form-values';
import type { ApprovalInput } from './record-form';
import { grantKey } from '@renderer/panels/write-days';

// Safe: the parts are those of the form below.
const NAMES = Object.fromEntries(DECISION_PARTS.map((part) => [part, `approval.${part}`])) as {
  [Part in (typeof DECISION_PARTS)[number]]: `approval.${Part}`;
};

/** The approval that is entered with the days, in the same dialog and the same change. */
export function ApprovalPart({
  shares,
  nameOf,
}: {
  shares: readonly PeerYearPlan[];
  nameOf: (peerId: string) => string;
}) {
  const form = useFormContext<{ approval: ApprovalInput | null; project: ProjectChoice }>();
  const project = useWatch({ control: form.control, name: 'project' });
  return (
    <PartOfDays title="Approval" removeText="No approval" onRemove={() => form.setValue('approval', null)}>
      <FieldRow>
        {shares.map((share) => (
          <TextInput
            key={grantKey(share)}
            control={form.control}
            name={`approval.granted.${grantKey(share)}`}
            label={shares.length > 1 ? `Days granted, ${nameOf(share.peerId)}` : 'Days granted'}
            errorText={fieldErrorText}
            hint={yearText(share.year.key)}
            required
          />
        ))}
      </FieldRow>
      <DecisionFields control={form.control} names={NAMES} autoFocus />
      <Box sx={{ color: 'text.secondary' }}>
        {project.id === null ? 'Covers any work of the year.' : `Covers ${project.text} only.`}
      </Box>
    </PartOfDays>
  );
}
