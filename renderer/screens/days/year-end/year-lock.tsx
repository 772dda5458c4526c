import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '@renderer/components/page';
import { Status } from '@renderer/components/status';
import { useOptions, useRefusal, useTable, useToday } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { LockedYear } from '@shared/model/year-lock';
import type { YearEnd } from '@shared/rules/year-end';
import { yearText, type Year } from '@shared/rules/year';
import { formatUkDate } from '@shared/rules/uk-date';
import { canLock, lockOf, locksOver } from '@shared/rules/year-lock';
import { useState } from 'react';
import { LockYearDialog, UnlockYearDialog } from './lock-year-dialog';

/** Whether the year is locked, with what locks and unlocks it; nothing until the office turned that on. */
export function YearLock({ year, found }: { year: Year; found: YearEnd }) {
  const today = useToday();
  const { yearLock } = useOptions();
  const locked = useTable('lockedYears').all;
  const [open, setOpen] = useState(false);
  // Years of another basis, which were locked before it was changed, are unlocked here too.
  const locks = locksOver(year, locked);
  const mayLock = yearLock && canLock(year, today) && !lockOf(year, locked);
  return (
    <>
      {locks.map((lock) => (
        <Locked key={lock.id} lock={lock} />
      ))}
      {mayLock ? (
        <Section
          title={`Locking ${yearText(year.key)}`}
          right={<LockButton text={`Lock ${yearText(year.key)}`} onClick={() => setOpen(true)} />}
        >
          <Box sx={{ color: 'text.secondary' }}>
            Once the year is settled, its days and approvals can be locked: they then change only with a reason.
          </Box>
        </Section>
      ) : null}
      {open ? <LockYearDialog year={year} found={found} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Locked({ lock }: { lock: LockedYear }) {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={`${yearText(lock.id)} is locked`}
      right={<LockButton text={`Unlock ${yearText(lock.id)}`} onClick={() => setOpen(true)} />}
    >
      <Status icon={LockOutlined} tone="mute">
        Locked on {formatUkDate(lock.lockedOn)}
        {lock.lockedBy ? ` by ${lock.lockedBy}` : ''}
      </Status>
      <Box sx={{ color: 'text.secondary' }}>Its days and approvals change only with a reason.</Box>
      <Corrections yearKey={lock.id} />
      {open ? <UnlockYearDialog lock={lock} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function LockButton({ text, onClick }: { text: string; onClick: () => void }) {
  const readOnly = useRefusal() !== undefined;
  return (
    <Button size="small" disabled={readOnly} onClick={onClick}>
      {text}
    </Button>
  );
}

/** Why the year was corrected since, newest first. */
function Corrections({ yearKey }: { yearKey: string }) {
  const nameOf = usePeerNames();
  const corrections = useTable('yearCorrections')
    .all.filter(({ yearKeys }) => yearKeys.includes(yearKey))
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
  if (corrections.length === 0) return null;
  return (
    <Box component="ul" aria-label="Why it was corrected" sx={{ m: 0, mt: 1, pl: 2.5, overflowWrap: 'anywhere' }}>
      {corrections.map(({ id, on, by, reason, peerId }) => (
        <li key={id}>
          {formatUkDate(on)}, {[by, nameOf(peerId ?? '')].filter(Boolean).join(', ')}:{' '}
          {reason || 'the reason was erased'}
        </li>
      ))}
    </Box>
  );
}
