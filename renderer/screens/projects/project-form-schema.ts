import { OptionalFormDaySchema } from '@renderer/components/form-days';
import type { CouncilId, ProjectId } from '@shared/model/ids';
import { ProjectSchema, type Project } from '@shared/model/project';
import { isWithinRecords } from '@shared/rules/record-dates';
import { z } from 'zod';

const FormDay = OptionalFormDaySchema.refine((day) => day === null || isWithinRecords(day), 'date-out-of-range');

/** A project as it is typed; what cannot be is refused at its field. */
export const ProjectFormSchema = z
  .object({
    name: z.string().trim().min(1, 'project-name-missing').max(200),
    kindOfWork: z.string().trim().min(1, 'kind-of-work-missing').max(80),
    // Safe: ids in a form come from the list of councils; the store parses what is written.
    council: z.object({ id: z.custom<CouncilId | null>(), text: z.string().trim().max(200) }),
    startsOn: FormDay,
    endsOn: FormDay,
    projectCode: z.string().trim().max(60),
    purchaseOrder: z.string().trim().max(60),
    notes: z.string().trim().max(20000),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'end-before-start',
  });
export type ProjectForm = z.infer<typeof ProjectFormSchema>;

/** The form as it opens on a project, or on a new one. */
export function toFormValues(project: Project | undefined): ProjectForm {
  return {
    name: project?.name ?? '',
    kindOfWork: project?.kindOfWork ?? '',
    council: { id: project?.councilSupportedId ?? null, text: project?.councilSupportedText ?? '' },
    startsOn: project?.startsOn ?? null,
    endsOn: project?.endsOn ?? null,
    projectCode: project?.projectCode ?? '',
    purchaseOrder: project?.purchaseOrder ?? '',
    notes: project?.notes ?? '',
  };
}

/** The project as it shall be. */
export function toProject({ council, ...values }: ProjectForm, before: Project | { id: ProjectId }): Project {
  return ProjectSchema.parse({
    ...before,
    ...values,
    councilSupportedId: council.id,
    councilSupportedText: council.id === null ? council.text : '',
  });
}
