import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { TextInput, TickInput } from '@renderer/components/fields';
import { OptionalFormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { useSaveWork, useWork, type Work } from '@renderer/panels/work-dates/use-work';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import { ProjectSchema, type Project } from '@shared/model/project';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';

type Props = { facts: URLSearchParams; onClose: () => void };

const { purchaseOrder, projectCode } = ProjectSchema.shape;

function buildSchema(today: CalendarDay) {
  return z.object({
    purchaseOrder: purchaseOrder.unwrap(),
    projectCode: projectCode.unwrap(),
    cameOn: OptionalFormDaySchema.refine((day) => day === null || day <= today, 'later-than-today'),
    notNeeded: z.boolean(),
  });
}
type PurchaseOrderForm = z.infer<ReturnType<typeof buildSchema>>;

/** The PO of a project, or of the request that has no project yet: its number, the day it came, or that none is needed. */
export function PurchaseOrderDialog({ facts, onClose }: Props) {
  const work = useWork(facts.get('project'), facts.get('request'));
  return work ? <PurchaseOrder work={work} onClose={onClose} /> : null;
}

function PurchaseOrder({ work, onClose }: { work: Work; onClose: () => void }) {
  const today = useToday();
  const save = useSaveWork();
  const { project } = work;
  const [schema] = useState(() => buildSchema(today));
  const form = useForm<PurchaseOrderForm>({
    resolver: zodResolver(schema),
    defaultValues: {
      purchaseOrder: project.purchaseOrder,
      projectCode: project.projectCode,
      cameOn: project.purchaseOrderOn ?? (project.purchaseOrder === '' ? today : null),
      notNeeded: project.noPurchaseOrder ?? false,
    },
  });
  const submit = () =>
    submitForm(form, async (values) => {
      const failed = await save(work, 'purchase-order', (before) => withPurchaseOrder(before, values));
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`PO: ${project.name}`}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <FieldRow>
        <TextInput {...common} name="purchaseOrder" label="PO number" autoFocus />
        <DateInput {...common} name="cameOn" label="Came on" today={today} />
      </FieldRow>
      <TextInput {...common} name="projectCode" label="Project code" />
      <TickInput {...common} name="notNeeded" label="No PO is needed, as nobody is paid for this work" />
    </FormDialog>
  );
}

/** The project with its PO; without a number there is no day on which it came, and a number says that one is needed. */
function withPurchaseOrder(before: Project, values: PurchaseOrderForm): Project {
  const { purchaseOrderOn: _on, noPurchaseOrder: _none, ...project } = before;
  const hasNumber = values.purchaseOrder !== '';
  return {
    ...project,
    purchaseOrder: values.purchaseOrder,
    projectCode: values.projectCode,
    ...(hasNumber && values.cameOn ? { purchaseOrderOn: values.cameOn } : {}),
    ...(!hasNumber && values.notNeeded ? { noPurchaseOrder: true as const } : {}),
  };
}
