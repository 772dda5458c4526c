import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '@renderer/components/page';
import { Status } from '@renderer/components/status';
import { useDesk, useOptions, useRefusal, useTable, useToday } from '@renderer/data/desk-context';
import type { YearEnd } from '@shared/rules/year-end';
import type { Year } from '@shared/rules/year';
import { formatUkDate } from '@shared/rules/uk-date';
import { canLock, lockOf } from '@shared/rules/year-lock';
import { useState } from 'react';
import { LockYearDialog, UnlockYearDialog } from './lock-year-dialog';

/** Whether the year is locked, with what locks and unlocks it; nothing until the office turned that on. */
export function YearLock({ year, found }: { year: Year; found: YearEnd }) {
  const today = useToday();
  const { yearLock } = useOptions();
  const readOnly = useRefusal() !== undefined;
  const locked = useTable('lockedYears').all;
  const [open, setOpen] = useState(false);
  const lock = lockOf(year, locked);
  if (!lock && !(yearLock && canLock(year, today))) return null;
  const close = () => setOpen(false);
  return (
    <Section
      title={lock ? `${year.key} is locked` : `Locking ${year.key}`}
      right={
        <Button size="small" disabled={readOnly} onClick={() => setOpen(true)}>
          {lock ? `Unlock ${year.key}` : `Lock ${year.key}`}
        </Button>
      }
    >
      {lock ? (
        <Status icon={LockOutlined} tone="mute">
          Locked on {formatUkDate(lock.lockedOn)}
          {lock.lockedBy ? ` by ${lock.lockedBy}` : ''}
        </Status>
      ) : null}
      <Box sx={{ color: 'text.secondary' }}>
        {lock
          ? 'Its days and approvals change only with a reason.'
          : 'Once the year is settled, its days and approvals can be locked: they then change only with a reason.'}
      </Box>
      {lock ? <Corrections yearKey={year.key} /> : null}
      {open && lock ? <UnlockYearDialog lock={lock} onClose={close} /> : null}
      {open && !lock ? <LockYearDialog year={year} found={found} onClose={close} /> : null}
    </Section>
  );
}

/** Why the year was corrected since, newest first. */
function Corrections({ yearKey }: { yearKey: string }) {
  const desk = useDesk();
  const corrections = useTable('yearCorrections')
    .all.filter(({ yearKeys }) => yearKeys.includes(yearKey))
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
  if (corrections.length === 0) return null;
  const nameOf = (id: string | null) => (id === null ? undefined : desk.table('peers').get(id)?.lastName);
  return (
    <Box component="ul" aria-label="Why it was corrected" sx={{ m: 0, mt: 1, pl: 2.5, overflowWrap: 'anywhere' }}>
      {corrections.map(({ id, on, by, reason, peerId }) => (
        <li key={id}>
          {formatUkDate(on)}, {[by, nameOf(peerId)].filter(Boolean).join(', ')}: {reason || 'the reason was erased'}
        </li>
      ))}
    </Box>
  );
}
