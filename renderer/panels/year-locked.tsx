import LockOutlined from '@mui/icons-material/LockOutlined';
import { Status } from '@renderer/components/status';
import { useTable } from '@renderer/data/desk-context';
import { lockOf } from '@shared/rules/year-lock';
import type { Year } from '@shared/rules/year';

/** "Locked", beside a year that is. */
export function YearLocked({ year }: { year: Pick<Year, 'key'> }) {
  const locked = useTable('lockedYears').all;
  if (!lockOf(year, locked)) return null;
  return (
    <Status icon={LockOutlined} tone="mute">
      Locked
    </Status>
  );
}
