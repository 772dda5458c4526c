import { zodResolver } from '@hookform/resolvers/zod';
import { TextInput } from '@renderer/components/fields';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import type { ReadNote, RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { PeerId } from '@shared/model/ids';
import { RestrictedContentSchema } from '@shared/model/restricted-note';
import { useForm } from 'react-hook-form';

const FormSchema = RestrictedContentSchema.pick({ text: true });

type Props = {
  restricted: RestrictedNotes;
  peerId: PeerId;
  /** The note to change; without it a new one is written. */
  read?: ReadNote | undefined;
  isOpen: boolean;
  onClose: () => void;
};

/** Writes a restricted note, or changes one that is open. */
export function RestrictedNoteDialog({ restricted, peerId, read, isOpen, onClose }: Props) {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { text: read?.content?.text ?? '' } });
  const submit = () =>
    submitForm(form, async ({ text }) => {
      const saved = await (read?.content
        ? restricted.change(read.note, read.content, text)
        : restricted.add(peerId, text));
      if (!saved.ok) return problemText(saved.problem);
      onClose();
      return undefined;
    });
  return (
    <FormDialog
      title={read ? 'Change the restricted note' : 'Add a restricted note'}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={640}
    >
      <TextInput
        control={form.control}
        errorText={fieldErrorText}
        name="text"
        label="Restricted note"
        hint={
          isOpen
            ? 'Only those who know the restricted passphrase can read it.'
            : 'Once saved, only those who know the restricted passphrase can read it: without it you cannot either.'
        }
        rows={6}
        autoFocus
        required
      />
    </FormDialog>
  );
}
