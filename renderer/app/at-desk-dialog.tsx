import { zodResolver } from '@hookform/resolvers/zod';
import { TextInput } from '@renderer/components/fields';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAtDesk, useDesk } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import { OfficeSchema } from '@shared/model/settings';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { TaskProps } from './task-props';

const FormSchema = z.object({ name: OfficeSchema.shape.userName });
const OFFERED = 8;

/** Another person sits down: a name used before with one press, or a new one typed. */
export function AtDeskDialog({ onClose }: TaskProps) {
  const desk = useDesk();
  const now = useAtDesk();
  const [names, setNames] = useState<readonly string[]>([]);
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { name: '' } });
  useEffect(() => {
    let wanted = true;
    // Without them the name is typed.
    desk.namesForDesk().then(
      (known) => wanted && setNames(known),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [desk]);

  const sitDown = (name: string) => {
    desk.sitDown(name);
    onClose();
  };
  const submit = () =>
    submitForm(form, async ({ name }) => {
      sitDown(name);
      return undefined;
    });
  const others = names.filter((name) => name !== now).slice(0, OFFERED);
  return (
    <FormDialog
      title="Who sits at the desk?"
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <Typography>
        Now: {now}. Each change carries the name of who made it. The name is kept on this computer alone.
      </Typography>
      {others.length > 0 ? (
        <Box role="group" aria-label="Names used before" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {others.map((name) => (
            <Button key={name} variant="outlined" size="small" onClick={() => sitDown(name)}>
              {name}
            </Button>
          ))}
        </Box>
      ) : null}
      <TextInput
        control={form.control}
        name="name"
        label={others.length > 0 ? 'Another name' : 'Name'}
        errorText={fieldErrorText}
        autoFocus
        required
      />
    </FormDialog>
  );
}
