import type { FieldValues, UseFormReturn } from 'react-hook-form';

/**
 * Submits a form for a `FormDialog`: shows the errors at their fields, or runs `save` with the parsed values.
 * Answers with the sentence that `save` gives when it could not be done.
 */
export async function submitForm<In extends FieldValues, Out extends FieldValues>(
  form: UseFormReturn<In, unknown, Out>,
  save: (values: Out) => Promise<string | undefined>,
): Promise<string | undefined> {
  let sentence: string | undefined;
  await form.handleSubmit(async (values) => {
    sentence = await save(values);
  })();
  return sentence;
}
