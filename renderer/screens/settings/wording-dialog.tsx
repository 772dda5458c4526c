import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TextInput } from '@renderer/components/fields';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { LETTER_WORDS, unknownFieldsText } from '@renderer/words/letter-words';
import { fieldErrorText } from '@renderer/words/problem-text';
import { DEFAULT_WORDINGS, wordingOf } from '@shared/letters/default-wordings';
import { FIELDS_OF, LETTER_FIELDS } from '@shared/letters/letter-fields';
import { LetterWordingSchema, type LetterKind, type Letters, type LetterWording } from '@shared/model/letters';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useSaveSetting } from './use-save-setting';

/** A wording may name fields of its e-mail only. */
function buildSchema(kind: LetterKind) {
  return LetterWordingSchema.superRefine((wording, context) => {
    for (const field of ['subject', 'body'] as const) {
      const message = unknownFieldsText(kind, wording[field]);
      if (message) context.addIssue({ code: 'custom', message, path: [field] });
    }
  });
}

type Props = { kind: LetterKind; letters: Letters; onClose: () => void };

/** The wording of one e-mail, with the fields that it may have. */
export function WordingDialog({ kind, letters, onClose }: Props) {
  const save = useSaveSetting();
  const [schema] = useState(() => buildSchema(kind));
  const form = useForm({ resolver: zodResolver(schema), defaultValues: wordingOf(kind, letters) });
  const typed = useWatch({ control: form.control });
  const isDefault = isSameWording({ subject: typed.subject ?? '', body: typed.body ?? '' }, DEFAULT_WORDINGS[kind]);
  const submit = () =>
    submitForm(form, async (wording) => {
      const { [kind]: _before, ...others } = letters;
      // As it was: later versions of the program may say it better.
      const value = isSameWording(wording, DEFAULT_WORDINGS[kind]) ? others : { ...others, [kind]: wording };
      const failed = await save({ id: 'letters', value });
      if (!failed) onClose();
      return failed;
    });
  const restore = () => {
    const { subject, body } = DEFAULT_WORDINGS[kind];
    form.setValue('subject', subject, { shouldDirty: true, shouldValidate: true });
    form.setValue('body', body, { shouldDirty: true, shouldValidate: true });
  };
  // A wording's own sentence begins with the field that it is about.
  const errorText = (code: string | undefined) => (code?.startsWith('{') ? code : fieldErrorText(code));
  const common = { control: form.control, errorText };
  return (
    <FormDialog
      title={`Wording: ${LETTER_WORDS[kind].title}`}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={800}
      foot={isDefault ? 'This is the wording of Peer Desk.' : null}
    >
      <TextInput {...common} name="subject" label="Subject" required />
      <TextInput
        {...common}
        name="body"
        label="Text"
        rows={10}
        autoFocus
        hint="An empty line begins a paragraph; a line with a hyphen is a point of a list."
        required
      />
      {isDefault ? null : (
        <Box>
          <Button size="small" onClick={restore}>
            Back to the wording of Peer Desk
          </Button>
        </Box>
      )}
      <Box>
        <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: 13, fontWeight: 600 }}>
          Fields of this e-mail
        </Box>
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
            columnGap: 2,
            rowGap: 0.25,
            '& dd': { m: 0, color: 'text.secondary' },
          }}
        >
          {FIELDS_OF[kind].map((field) => (
            <Box key={field} sx={{ display: 'contents' }}>
              <dt>{`{${field}}`}</dt>
              <dd>{LETTER_FIELDS[field].says}</dd>
            </Box>
          ))}
        </Box>
      </Box>
    </FormDialog>
  );
}

function isSameWording(a: LetterWording, b: LetterWording): boolean {
  return a.subject.trim() === b.subject && a.body.replaceAll('\r\n', '\n').trim() === b.body;
}
