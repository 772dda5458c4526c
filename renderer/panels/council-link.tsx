import Link from '@mui/material/Link';
import { useCouncilBook } from '@renderer/data/desk-context';
import type { CouncilId } from '@shared/model/ids';
import { Link as RouterLink } from 'react-router';

/** A council by name, with the way to what the office has with it; the text that was written where the list does not know it. */
export function CouncilLink({ id, text }: { id: CouncilId | null; text: string }) {
  const council = useCouncilBook().get(id);
  if (!council) return text;
  return (
    <Link component={RouterLink} to={`/councils/${council.id}`}>
      {council.name}
    </Link>
  );
}
