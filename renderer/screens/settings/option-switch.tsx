import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useOptions, useRefusal, useTable } from '@renderer/data/desk-context';
import { OPTION_WORDS } from '@renderer/words/option-words';
import type { OptionName } from '@shared/model/options';
import { useId, useState } from 'react';
import { useSaveSetting } from './use-save-setting';

/** One option with what it does in a sentence; turning it on or off is a change that can be undone. */
export function OptionSwitch({ name }: { name: OptionName }) {
  const options = useOptions();
  const save = useSaveSetting();
  const refusal = useRefusal();
  const [failed, setFailed] = useState<string>();
  const id = useId();
  const holding = useHeldOn(name);
  const { title, text } = OPTION_WORDS[name];
  const turn = async (on: boolean) => setFailed(await save({ id: 'options', value: { ...options, [name]: on } }));
  return (
    <Box sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <FormControlLabel
        label={title}
        control={
          <Switch
            checked={(options[name] ?? false) || holding !== undefined}
            disabled={refusal !== undefined || holding !== undefined}
            onChange={(_event, on) => void turn(on)}
            slotProps={{ input: { 'aria-describedby': id } }}
          />
        }
      />
      <Box id={id} sx={{ color: 'text.secondary' }}>
        {text} {holding}
      </Box>
      {failed ? (
        <Box role="alert" sx={{ color: 'error.main' }}>
          {failed}
        </Box>
      ) : null}
    </Box>
  );
}

/** Why an option stays on. */
function useHeldOn(name: OptionName): string | undefined {
  const locked = useTable('lockedYears').all;
  if (name !== 'yearLock' || locked.length === 0) return undefined;
  const years = locked.map((year) => year.id).join(' and ');
  return `It stays on while a year is locked: unlock ${years} first.`;
}
