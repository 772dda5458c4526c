import Box from '@mui/material/Box';
import { DateInput } from '@renderer/components/date-input';
import { useToday } from '@renderer/data/desk-context';
import type { Control } from 'react-hook-form';
import { dateErrorText } from './date-error-text';
import type { PeerFormValues } from './peer-form-schema';
import { TRAINING_ORDER, TRAINING_WORDS } from '@renderer/words/training-words';

/** Last attended and booked for, of each kind of training. */
export function TrainingFields({ control, autoFocus }: { control: Control<PeerFormValues>; autoFocus: boolean }) {
  const today = useToday();
  return (
    <>
      {TRAINING_ORDER.map((kind, index) => (
        <Box
          key={kind}
          role="group"
          aria-label={TRAINING_WORDS[kind]}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '180px 1fr 1fr' },
            gap: 2,
            alignItems: 'start',
            '& > span': { lineHeight: '34px' },
          }}
        >
          <span>{TRAINING_WORDS[kind]}</span>
          <DateInput
            control={control}
            errorText={dateErrorText}
            name={`training.${kind}.attendedOn`}
            label="Attended on"
            autoFocus={autoFocus && index === 0}
            today={today}
          />
          <DateInput
            control={control}
            errorText={dateErrorText}
            name={`training.${kind}.bookedFor`}
            label="Booked for"
            today={today}
          />
        </Box>
      ))}
    </>
  );
}
