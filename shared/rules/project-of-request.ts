import type { ProjectId } from '@shared/model/ids';
import { ProjectSchema, type Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';

/** As many letters as the name of a project has room for. */
const LONGEST_NAME = 200;

/** The project that is made for a request, from what the request says; a name that is too long is cut. */
export function projectOfRequest(
  request:
    Pick<Request, 'kindOfWork' | 'councilSupportedId' | 'councilSupportedText' | 'startsOn' | 'endsOn'> | undefined,
  known: Partial<Project> & { id: ProjectId; name: string },
): Project {
  return ProjectSchema.parse({
    kindOfWork: request?.kindOfWork,
    councilSupportedId: request?.councilSupportedId,
    councilSupportedText: request?.councilSupportedText,
    startsOn: request?.startsOn,
    endsOn: request?.endsOn,
    ...known,
    name: known.name.slice(0, LONGEST_NAME),
  });
}
