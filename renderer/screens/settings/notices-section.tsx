import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { bridge } from '@renderer/bridge/bridge';
import { keepNoticeSetting, useNoticeSetting } from '@renderer/components/notice-setting';
import { Section } from '@renderer/components/page';
import { useBackups } from '@renderer/data/backups/use-backups';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import { useId, useState } from 'react';

/** Every half hour from 06:00 to 22:00. */
const TIMES = Array.from({ length: 33 }, (_, index) => {
  const minutes = 6 * 60 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
});

/** Notifications of the system on this computer: on or off, and between which times. The sample shows none. */
export function NoticesSection() {
  const hasOwnRecords = useBackups() !== undefined;
  const { isOn, hours, hasFailed } = useNoticeSetting();
  const [tried, setTried] = useState<'shown' | Problem>();
  const id = useId();
  if (!hasOwnRecords) return null;
  const tryOne = async () => {
    const shown = await bridge.showNotice({ lines: [] });
    setTried(shown.ok ? 'shown' : shown.problem);
    keepNoticeSetting({ hasFailed: false });
  };
  const failed = tried && tried !== 'shown' ? tried : hasFailed ? { code: 'notice-not-shown' } : undefined;
  return (
    <Section
      title="Notifications"
      right={
        <Button size="small" onClick={() => void tryOne()}>
          Try one
        </Button>
      }
    >
      <FormControlLabel
        label="Show notifications on this computer"
        control={
          <Switch
            checked={isOn}
            onChange={(_event, on) => keepNoticeSetting({ isOn: on, hasFailed: false })}
            slotProps={{ input: { 'aria-describedby': id } }}
          />
        }
      />
      <Box id={id} sx={{ color: 'text.secondary', mb: 2 }}>
        Requests overdue or to answer today, replies to chase, pencillings whose date has run out, projects without a
        PO: how many, with the references of the requests, and never a name. Each once a day, on working days between
        these times, while Peer Desk runs and the records are open. Pressing one shows Today.
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Time
          label="From"
          value={hours.from}
          times={TIMES.filter((time) => time < hours.to)}
          onChoose={(from) => keepNoticeSetting({ hours: { ...hours, from } })}
        />
        <Time
          label="To"
          value={hours.to}
          times={TIMES.filter((time) => time > hours.from)}
          onChoose={(to) => keepNoticeSetting({ hours: { ...hours, to } })}
        />
      </Box>
      <Box role="status" sx={{ mt: 1 }}>
        {tried === 'shown' ? 'One was shown.' : ''}
      </Box>
      {failed ? (
        <Alert severity="warning" role="alert">
          {problemText(failed)}
        </Alert>
      ) : null}
    </Section>
  );
}

type TimeProps = { label: string; value: string; times: readonly string[]; onChoose: (time: string) => void };

function Time({ label, value, times, onChoose }: TimeProps) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      sx={{ width: 140 }}
    >
      {times.map((time) => (
        <MenuItem key={time} value={time}>
          {time}
        </MenuItem>
      ))}
    </TextField>
  );
}
