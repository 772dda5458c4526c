import type { Told } from '@renderer/components/told-line';
import Event from '@mui/icons-material/Event';
import Button from '@mui/material/Button';
import type { WorkDate } from '@shared/rules/work-dates';
import { useState } from 'react';
import { useSaveCalendar } from './use-save-calendar';
import type { Work } from './use-work';

/** What is said above the dates, of the last thing that was done to them. */
type Props = { work: Work; dates: readonly WorkDate[]; tell: (told: Told | undefined) => void };

/** Saves the dates that are still open as a file that Outlook and other calendars read. */
export function SaveCalendarButton({ work, dates, tell }: Props) {
  const save = useSaveCalendar();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    const saved = await save(work.project, dates).finally(() => setBusy(false));
    if (saved.is === 'failed') tell({ severity: 'error', text: saved.notSaved });
    else if (saved.is === 'cancelled') tell(undefined);
    else if (saved.notLogged) tell({ severity: 'error', text: `Saved as ${saved.fileName}. ${saved.notLogged}` });
    else tell({ severity: 'success', text: `Saved as ${saved.fileName}. Open it to put the dates into a calendar.` });
  };
  return (
    <Button size="small" startIcon={<Event />} aria-busy={busy} onClick={() => void press()}>
      Save as calendar file
    </Button>
  );
}
