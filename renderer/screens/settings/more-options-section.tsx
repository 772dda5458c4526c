import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { bridge } from '@renderer/bridge/bridge';
import { IDLE_MINUTES, keepIdleMinutes, useIdleMinutes } from '@renderer/components/lock-when-idle';
import { Section } from '@renderer/components/page';
import { OPTION_WORDS } from '@renderer/words/option-words';
import { OPTION_NAMES } from '@shared/model/options';
import { useEffect, useState } from 'react';
import { OptionSwitch } from './option-switch';

/** What few offices need: out of the way until somebody looks for it. */
export function MoreOptionsSection() {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title="More options"
      right={
        <Button size="small" aria-expanded={open} aria-controls="more-options" onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'}
        </Button>
      }
    >
      <Box id="more-options">
        {open ? (
          <>
            {OPTION_NAMES.map((name) => (
              <OptionSwitch key={name} name={name} />
            ))}
            <LockWhenIdle />
          </>
        ) : (
          <Box sx={{ color: 'text.secondary' }}>
            {OPTION_NAMES.map((name) => OPTION_WORDS[name].title).join(' · ')} · Lock when nothing was done
          </Box>
        )}
      </Box>
    </Section>
  );
}

const NEVER = 'never';

function LockWhenIdle() {
  const minutes = useIdleMinutes();
  const [hasPassphrase, setHasPassphrase] = useState<boolean>();
  useEffect(() => {
    // Without an answer it stays as it is: what cannot be locked is said when it is tried.
    void bridge.keysState().then((keys) => setHasPassphrase(keys.ok && keys.value.hasPassphrase));
  }, []);
  const hint =
    hasPassphrase === false
      ? 'Choose an office passphrase first: nothing else opens locked records.'
      : 'Holds on this computer. What is typed and not saved is still there when the passphrase has been typed.';
  return (
    <TextField
      select
      label="Lock when nothing was done"
      value={minutes ?? NEVER}
      disabled={hasPassphrase !== true}
      helperText={hint}
      onChange={(event) => keepIdleMinutes(event.target.value === NEVER ? null : Number(event.target.value))}
      sx={{ maxWidth: 480, mt: 2 }}
    >
      <MenuItem value={NEVER}>Never</MenuItem>
      {IDLE_MINUTES.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {`For ${choice} minutes`}
        </MenuItem>
      ))}
    </TextField>
  );
}
