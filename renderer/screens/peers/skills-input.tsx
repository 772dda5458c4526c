import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useOffice } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import { DEFAULT_SKILLS } from '@shared/model/settings';
import { useController, type Control } from 'react-hook-form';
import type { PeerFormValues } from './peer-form-schema';

type Skill = NonNullable<PeerFormValues['skills']>[number];

/** Skills as tags of the office's list; a skill that has a level keeps it, and `SkillLevels` changes it. */
export function SkillsInput({ control }: { control: Control<PeerFormValues> }) {
  const office = useOffice();
  const { field, fieldState } = useController({ control, name: 'skills' });
  const chosen: readonly Skill[] = field.value ?? [];
  const known = office?.skills ?? DEFAULT_SKILLS;
  const options: Skill[] = [...new Set([...known, ...chosen.map(({ skill }) => skill)])].map((skill) => ({
    skill,
    level: null,
  }));
  const error = fieldErrorText(fieldState.error?.message);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      slotProps={{ chip: { size: 'small' } }}
      filterSelectedOptions
      options={options}
      value={[...chosen]}
      getOptionLabel={({ skill }) => skill}
      getOptionKey={({ skill }) => skill}
      isOptionEqualToValue={(option, value) => option.skill === value.skill}
      onChange={(_event, next) => field.onChange(next)}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={field.ref}
          label="Skills"
          error={error !== undefined}
          helperText={error ?? 'From the office\u2019s list, which Settings changes.'}
        />
      )}
    />
  );
}
