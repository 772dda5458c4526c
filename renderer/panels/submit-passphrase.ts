import { submitForm } from '@renderer/components/submit-form';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';

const WRONG: ReadonlySet<string> = new Set(['wrong-passphrase', 'wrong-restricted-passphrase']);

/**
 * Submits a form with the field `passphrase`: a wrong one is said there, and what else went wrong is the sentence that it
 * answers with.
 */
export function submitPassphrase<In extends FieldValues & { passphrase: string }, Out extends FieldValues>(
  form: UseFormReturn<In, unknown, Out>,
  attempt: (values: Out) => Promise<Problem | undefined>,
): Promise<string | undefined> {
  return submitForm(form, async (values) => {
    const failed = await attempt(values);
    if (!failed) return undefined;
    if (!WRONG.has(failed.code)) return problemText(failed);
    // Safe: the field is asked for by the type of the form.
    form.setError('passphrase' as Path<In>, { message: failed.code }, { shouldFocus: true });
    return undefined;
  });
}
