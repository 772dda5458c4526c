import Link from '@mui/material/Link';
import type { Project } from '@shared/model/project';
import { Link as RouterLink } from 'react-router';

/** A project by its name, which leads to its page. */
export function ProjectLink({ project: { id, name } }: { project: Pick<Project, 'id' | 'name'> }) {
  return (
    <Link component={RouterLink} to={`/days/projects/${id}`} title={name}>
      {name}
    </Link>
  );
}
