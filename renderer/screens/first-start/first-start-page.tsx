import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { ProblemLine } from '@renderer/components/problem-line';
import { SuggestInput, TextInput } from '@renderer/components/fields';
import { LimitBar, LimitBarLegend } from '@renderer/components/limit-bar';
import { StartFrame, StartPoint } from '@renderer/components/start-frame';
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
import { useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';

const FormSchema = OfficeSchema.pick({ group: true, userName: true });

type Props = {
  userName: string;
  onStart: (office: Office) => Promise<Problem | undefined>;
  onSample: () => void;
  /** Another computer of the office has the records already. */
  onRead: () => void;
};

/** The first screen of all: which group, who, and start; or a look round with the sample. */
export function FirstStart({ userName, onStart, onSample, onRead }: Props) {
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
    <StartFrame
      title="Peer Desk"
      text="For the political group office: peers, days and requests in one place."
      onSubmit={start}
      foot="Everything stays on this computer. No account and no network: nothing leaves it unless you export it."
      aside={
        <>
          <StartPoint title="Who can we offer?">
            Skills, role, dates free, training and conflicts, in plain words.
          </StartPoint>
          <StartPoint title="How many of their 40 days are gone?">
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
          </StartPoint>
          <StartPoint title="What must be answered by when?">Ten days, bank holidays counted for you.</StartPoint>
          <StartPoint title="What do we send the LGA?" last>
            A spreadsheet that it can use, made in one step.
          </StartPoint>
        </>
      }
    >
      <SuggestInput
        control={form.control}
        name="group"
        label="Your group"
        options={DEFAULT_GROUPS}
        hint="Choose, or type another. The list can be changed in Settings."
        errorText={fieldErrorText}
        autoFocus
        required
      />
      <TextInput
        control={form.control}
        name="userName"
        label="Your name"
        hint="Taken from this computer; stands beside what you change."
        errorText={fieldErrorText}
        required
      />
      <ProblemLine text={error} />
      <Button type="submit" variant="contained" size="large">
        Start
      </Button>
      <Box>
        <Link component="button" type="button" onClick={onRead}>
          Read a colleague&#8217;s records
        </Link>
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mt: 0.5 }}>
          Where another computer of the office has Peer Desk already.
        </Typography>
      </Box>
      <Box>
        <Link component="button" type="button" onClick={onSample}>
          Look round with sample data
        </Link>
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mt: 0.5 }}>
          Invented people, kept apart from your own records.
        </Typography>
      </Box>
    </StartFrame>
  );
}
