import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { keysOf } from '@renderer/components/keys-text';
import { Section } from '@renderer/components/page';
import { keepSingleKey, useSingleKey } from '@renderer/components/single-key';
import { useTask } from '@renderer/components/use-task';
import { SINGLE_KEY } from '@shared/model/actions';
import { useId } from 'react';

/** Shows the keys, and turns the one off that is pressed without Ctrl. */
export function KeysSection() {
  const task = useTask();
  const isOn = useSingleKey();
  const id = useId();
  return (
    <Section
      title="Keys"
      right={
        <Button size="small" onClick={() => task.open('keys')} {...keysOf('keys')}>
          Show the keys
        </Button>
      }
    >
      <FormControlLabel
        label={`${SINGLE_KEY} shows the keys`}
        control={
          <Switch
            checked={isOn}
            onChange={(_event, on) => keepSingleKey(on)}
            slotProps={{ input: { 'aria-describedby': id } }}
          />
        }
      />
      <Box id={id} sx={{ color: 'text.secondary' }}>
        The only key that is pressed by itself. Turn it off on this computer where you dictate, or press keys by chance;
        all others are held with Ctrl (Command on macOS).
      </Box>
    </Section>
  );
}
