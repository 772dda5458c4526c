import Alert from '@mui/material/Alert';
import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import { daysInWords } from '@shared/model/quarter-days';
import type { LockedYear } from '@shared/model/year-lock';
import { formatPlainDate, formatUkDate } from '@shared/rules/uk-date';
import type { YearEnd } from '@shared/rules/year-end';
import { yearText, type Year } from '@shared/rules/year';

/** Locks a year after saying what that does, and what is not settled in it. */
export function LockYearDialog({ year, found, onClose }: { year: Year; found: YearEnd; onClose: () => void }) {
  const desk = useDesk();
  const submit = async () => {
    const after: LockedYear = {
      id: year.key,
      name: yearText(year.key),
      startsOn: year.startsOn,
      endsOn: year.endsOn,
      lockedOn: desk.today,
      lockedBy: desk.atDesk(),
    };
    const saved = await desk.commit({
      label: { code: 'lock-year', ids: [year.key], count: 1 },
      operations: [{ table: 'lockedYears', key: after.id, after }],
    });
    if (!saved.ok) return problemText(saved.problem);
    onClose();
    return undefined;
  };
  const open = unsettledText(found);
  return (
    <FormDialog
      title={`Lock ${yearText(year.key)}`}
      submitText={`Lock ${yearText(year.key)}`}
      onSubmit={submit}
      onClose={onClose}
      width={480}
    >
      {open ? <Alert severity="warning">{open}</Alert> : null}
      <span>
        Days from {formatPlainDate(year.startsOn)} to {formatPlainDate(year.endsOn)}, and the approvals of that year,
        can then be added, changed, moved or cancelled only with a reason, which stays with their history. The same
        holds for what was agreed with the LGA, where that would change the figures of the year. An import leaves the
        year as it is.
      </span>
      <span>
        It is noted that {desk.atDesk() || 'you'} locked it on {formatUkDate(desk.today)}. The year can be unlocked
        here, and Undo takes the locking back.
      </span>
    </FormDialog>
  );
}

/** What is better settled first: afterwards it takes a reason. */
function unsettledText({ passed, ahead, over, awaited }: YearEnd): string {
  const quarterDays = [...passed, ...ahead].reduce((sum, run) => sum + run.quarterDays, 0);
  const left = [
    quarterDays > 0 ? `${daysInWords(quarterDays)} booked or pencilled in` : '',
    awaited.length > 0 ? `${awaited.length} ${awaited.length === 1 ? 'approval' : 'approvals'} awaited` : '',
    over.length > 0 ? `${over.length} ${over.length === 1 ? 'peer' : 'peers'} over without approval` : '',
  ].filter(Boolean);
  return left.length > 0 ? `Not settled yet: ${left.join(', ')}. Settling it later takes a reason.` : '';
}

/** Unlocks a year. */
export function UnlockYearDialog({ lock, onClose }: { lock: LockedYear; onClose: () => void }) {
  const desk = useDesk();
  const submit = async () => {
    const saved = await desk.commit({
      label: { code: 'unlock-year', ids: [lock.id], count: 1 },
      operations: [{ table: 'lockedYears', key: lock.id, after: null }],
    });
    if (!saved.ok) return problemText(saved.problem);
    onClose();
    return undefined;
  };
  return (
    <FormDialog
      title={`Unlock ${yearText(lock.id)}`}
      submitText={`Unlock ${yearText(lock.id)}`}
      onSubmit={submit}
      onClose={onClose}
      width={480}
    >
      <span>
        Days and approvals of {yearText(lock.id)} can then be changed as those of any other year, without a reason. The
        reasons given so far stay. Undo locks it again.
      </span>
    </FormDialog>
  );
}
