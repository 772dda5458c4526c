import { zodResolver } from '@hookform/resolvers/zod';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { SuggestInput, TextInput } from '@renderer/components/fields';
import { LimitBar, LimitBarLegend } from '@renderer/components/limit-bar';
import { submitForm } from '@renderer/components/submit-form';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import {
  DEFAULT_GROUPS,
  DEFAULT_KINDS_OF_WORK,
  DEFAULT_SKILLS,
  OfficeSchema,
  type Office,
} from '@shared/model/settings';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';

const SIDE_BY_SIDE = '@media (min-width: 1000px)';
const FormSchema = OfficeSchema.pick({ group: true, userName: true });

type Props = {
  userName: string;
  onStart: (office: Office) => Promise<Problem | undefined>;
  onSample: () => void;
};

/** The first screen of all: which group, who, and start; or a look round with the sample. */
export function FirstStart({ userName, onStart, onSample }: Props) {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { group: '', userName } });
  const [error, setError] = useState<string>();
  const start = async (event: FormEvent) => {
    event.preventDefault();
    const sentence = await submitForm(form, async (values) => {
      const groups = [...new Set([...DEFAULT_GROUPS, values.group])];
      const failed = await onStart({
        ...values,
        groups,
        dueSoonDays: 5,
        skills: [...DEFAULT_SKILLS],
        kindsOfWork: [...DEFAULT_KINDS_OF_WORK],
      });
      return failed ? problemText(failed) : undefined;
    });
    setError(sentence);
  };
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100%',
        display: 'grid',
        gridTemplateColumns: '1fr',
        [SIDE_BY_SIDE]: { gridTemplateColumns: '560px 1fr' },
      }}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', px: { xs: 4, md: 12 }, py: 4 }}>
        <Box
          component="form"
          noValidate
          onSubmit={start}
          sx={{ my: 'auto', maxWidth: 368, width: '100%', display: 'flex', flexDirection: 'column', gap: 2.5 }}
        >
          <Box>
            <Typography component="h1" sx={{ fontSize: 32, lineHeight: '40px', fontWeight: 600 }}>
              Peer Desk
            </Typography>
            <Typography sx={{ fontSize: 15, lineHeight: '24px', color: 'text.secondary' }}>
              For the political group office: peers, days and requests in one place.
            </Typography>
          </Box>
          <SuggestInput
            control={form.control}
            name="group"
            label="Your group"
            options={DEFAULT_GROUPS}
            hint="Choose, or type another. The list can be changed in Settings."
            errorText={fieldErrorText}
            autoFocus
          />
          <TextInput
            control={form.control}
            name="userName"
            label="Your name"
            hint="Taken from this computer; stands beside what you change."
            errorText={fieldErrorText}
          />
          {error ? <Alert severity="error">{error}</Alert> : null}
          <Button type="submit" variant="contained" size="large">
            Start
          </Button>
          <Box>
            <Link component="button" type="button" onClick={onSample}>
              Look round with sample data
            </Link>
            <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mt: 0.5 }}>
              Invented people, kept apart from your own records.
            </Typography>
          </Box>
        </Box>
        <Box
          sx={{
            display: 'flex',
            gap: 1,
            fontSize: 12,
            lineHeight: '16px',
            color: 'text.secondary',
            maxWidth: 368,
            mt: 3,
          }}
        >
          <LockOutlined aria-hidden />
          Everything stays on this computer. No account and no network: nothing leaves it unless you export it.
        </Box>
      </Box>
      <Box
        sx={{
          bgcolor: 'background.default',
          borderLeft: 1,
          borderColor: 'divider',
          px: { xs: 4, md: 12 },
          py: 4,
          display: 'flex',
        }}
      >
        <Box sx={{ my: 'auto', width: '100%', maxWidth: 520 }}>
          <Answer question="Who can we offer?">
            Skills, role, dates free, training and conflicts, in plain words.
          </Answer>
          <Answer question="How many of their 40 days are gone?">
            Worked, booked and pencilled in, with every figure explained.
            <Box sx={{ mt: 1 }}>
              <LimitBar
                workedQuarterDays={88}
                bookedQuarterDays={24}
                pencilledQuarterDays={16}
                extraQuarterDays={0}
                limitQuarterDays={160}
                amberQuarterDays={128}
                scaleQuarterDays={160}
                width={280}
                height={14}
                rowHeight={22}
                label="An example: 22 days worked, 6 booked, 4 pencilled in, 12 left of 40"
              />
              <LimitBarLegend />
            </Box>
          </Answer>
          <Answer question="What must be answered by when?">Ten days, bank holidays counted for you.</Answer>
          <Answer question="What do we send the LGA?" last>
            A spreadsheet that it can use, made in one step.
          </Answer>
        </Box>
      </Box>
    </Box>
  );
}

function Answer(props: { question: string; last?: boolean; children: ReactNode }) {
  return (
    <Box sx={{ py: 2.5, borderBottom: props.last ? 0 : 1, borderColor: 'divider' }}>
      <Typography component="h2" sx={{ fontSize: 18, lineHeight: '24px', fontWeight: 600 }}>
        {props.question}
      </Typography>
      <Box sx={{ fontSize: 14, lineHeight: '22px', color: 'text.secondary' }}>{props.children}</Box>
    </Box>
  );
}
