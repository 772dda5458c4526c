import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { SKILL_LEVELS } from '@shared/model/peer';
import { useController, type Control } from 'react-hook-form';
import type { PeerFormValues } from './peer-form-schema';
import { SKILL_LEVEL_WORDS } from './peer-words';

type Skill = NonNullable<PeerFormValues['skills']>[number];

const LONGEST_EVIDENCE = 400;

/** How strong each chosen skill is, and what shows that. */
export function SkillLevels({ control }: { control: Control<PeerFormValues> }) {
  const { field } = useController({ control, name: 'skills' });
  const chosen: readonly Skill[] = field.value ?? [];
  const change = (index: number, patch: Partial<Skill>) =>
    field.onChange(chosen.map((skill, at) => (at === index ? { ...skill, ...patch } : skill)));
  return chosen.map(({ skill, level, evidence }, index) => (
    <Box
      key={skill}
      role="group"
      aria-label={skill}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 1fr', sm: '220px 140px 1fr' },
        columnGap: 2,
        rowGap: 1,
        alignItems: 'center',
      }}
    >
      <Box component="span" sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        {skill}
      </Box>
      <TextField
        select
        label="Level"
        value={level ?? ''}
        onChange={(event) => change(index, { level: SKILL_LEVELS.find((each) => each === event.target.value) ?? null })}
      >
        <MenuItem value="">Not stated</MenuItem>
        {SKILL_LEVELS.map((each) => (
          <MenuItem key={each} value={each}>
            {SKILL_LEVEL_WORDS[each]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label="What shows it"
        value={evidence ?? ''}
        slotProps={{ htmlInput: { maxLength: LONGEST_EVIDENCE } }}
        onChange={(event) => change(index, { evidence: event.target.value })}
      />
    </Box>
  ));
}
