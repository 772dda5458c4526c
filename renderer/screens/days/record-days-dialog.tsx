import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { useDesk } from '@renderer/data/desk-context';
import { useState } from 'react';
import { RecordPaste } from './record-paste';
import { recordDraftName, RecordRange } from './record-range';
import type { TaskProps } from './task-props';

type Way = 'dates' | 'paste';

/** Records days for one or several peers: typed, or pasted from a spreadsheet. */
export function RecordDaysDialog({ facts, onClose }: TaskProps) {
  const desk = useDesk();
  const [way, setWay] = useState<Way>('dates');
  const peerIds = (facts.get('peers') ?? '').split(',').flatMap((id) => desk.table('peers').get(id)?.id ?? []);
  const switcher = (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="How to record"
      value={way}
      onChange={(_event, next: Way | null) => next && setWay(next)}
      sx={{
        '& .MuiToggleButton-root': {
          py: 0.25,
          textTransform: 'none',
          color: 'text.primary',
          borderColor: 'custom.lineStrong',
        },
      }}
    >
      <ToggleButton value="dates">Peers and dates</ToggleButton>
      <ToggleButton value="paste">Paste from Excel</ToggleButton>
    </ToggleButtonGroup>
  );
  const request = desk.table('requests').get(facts.get('request') ?? '');
  const project = desk.table('projects').get(facts.get('project') ?? '');
  if (way === 'paste') {
    const draftName = recordDraftName({ request, project });
    return <RecordPaste peerIds={peerIds} switcher={switcher} draftName={draftName} onClose={onClose} />;
  }
  const from = CalendarDaySchema.safeParse(facts.get('from')).data;
  return (
    <RecordRange
      peerIds={peerIds}
      request={request}
      project={project}
      from={from}
      activity={facts.get('activity') ?? undefined}
      switcher={switcher}
      onClose={onClose}
    />
  );
}
