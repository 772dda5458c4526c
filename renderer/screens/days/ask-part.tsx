import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DateInput } from '@renderer/components/date-input';
import { TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { ProjectId } from '@shared/model/ids';
import { foldText } from '@shared/rules/names';
import type { PeerYearPlan } from '@shared/rules/plan-days';
import { yearText } from '@shared/rules/year';
import { useFormContext, useWatch } from 'react-hook-form';
import { PartOfDays } from './part-of-days';
import type { AskInput } from './ask-form';
import type { ProjectChoice, WorkInput } from './form-values';
import { grantKey } from '@renderer/panels/write-days';

/** The request for approval that goes with days that are pencilled in until it is decided, in the same change. */
export function AskPart({ shares, nameOf }: { shares: readonly PeerYearPlan[]; nameOf: (peerId: string) => string }) {
  const form = useFormContext<{ ask: AskInput | null }>();
  const today = useToday();
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <PartOfDays title="Ask for approval" removeText="Do not ask" onRemove={() => form.setValue('ask', null)}>
      <FieldRow>
        {shares.map((share) => (
          <TextInput
            key={grantKey(share)}
            {...common}
            name={`ask.asked.${grantKey(share)}`}
            label={shares.length > 1 ? `Days asked, ${nameOf(share.peerId)}` : 'Days asked'}
            hint={yearText(share.year.key)}
            required
          />
        ))}
        <DateInput {...common} name="ask.askedOn" label="Asked on" today={today} required />
      </FieldRow>
      <TextInput {...common} name="ask.reason" label="Why this peer" rows={2} autoFocus required />
      <TextInput {...common} name="ask.considered" label="Who else was considered" rows={2} />
      <Box sx={{ color: 'text.secondary' }}>
        The days are pencilled in. They stand under Days, {'\u201c'}Over 40 days{'\u201d'}: there the case for the
        approver is made, and once the approval is entered they are booked in one press.
      </Box>
      <AskedFor />
    </PartOfDays>
  );
}

/** What it is asked for; where no project is named, the work of the days is offered as one, so that nothing else is covered. */
function AskedFor() {
  const form = useFormContext<Partial<WorkInput> & { project: ProjectChoice }>();
  const projects = useTable('projects');
  const book = useCouncilBook();
  const [project, council, kindOfWork] = useWatch({
    control: form.control,
    name: ['project', 'council', 'kindOfWork'],
  });
  if (project.id !== null) {
    const made = project.isNew ? ' The project is made with it.' : '';
    return (
      <Box>{`It is asked for ${project.text || projects.get(project.id)?.name || 'its project'} only.${made}`}</Box>
    );
  }
  const place = council ? book.shortNameOf(council.id, council.text) : '';
  const name = project.text.trim() || [kindOfWork, place].filter(Boolean).join(', ');
  const there = projects.all.find((one) => foldText(one.name) === foldText(name));
  const take = () =>
    form.setValue(
      'project',
      there ? { id: there.id, text: there.name, isNew: false } : { id: newId<ProjectId>(), text: name, isNew: true },
      { shouldDirty: true },
    );
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      It is asked for any work of the year.
      {name ? (
        <Button size="small" onClick={take}>
          Ask for {name} only
        </Button>
      ) : council ? (
        <span>Name the work or the council supported below, and it can be asked for that alone.</span>
      ) : null}
    </Box>
  );
}
