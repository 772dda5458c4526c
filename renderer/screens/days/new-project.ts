import { ProjectSchema, type Project } from '@shared/model/project';
import type { WorkValues } from './form-values';

/** The project that is made with the days; none where an old one or words were chosen. */
export function newProjectOf(values: WorkValues): Project | undefined {
  const { project, council } = values;
  if (!project.isNew || project.id === null) return undefined;
  return ProjectSchema.parse({
    id: project.id,
    name: project.text,
    kindOfWork: values.kindOfWork,
    councilSupportedId: council.id,
    councilSupportedText: council.id === null ? council.text : '',
    projectCode: values.projectCode,
    purchaseOrder: values.purchaseOrder,
  });
}
