import { FormDaySchema } from '@renderer/components/form-days';
import { TrainingExemptionSchema } from '@shared/model/peer';
import type { z } from 'zod';

/** The store's own schema, with dates that have sentences at their fields, and an end that is not before the beginning. */
export const ExemptionFormSchema = TrainingExemptionSchema.extend({ from: FormDaySchema, until: FormDaySchema }).refine(
  ({ from, until }) => from <= until,
  { path: ['until'], message: 'end-before-start' },
);
export type ExemptionFormInput = z.input<typeof ExemptionFormSchema>;
export type ExemptionFormValues = z.output<typeof ExemptionFormSchema>;
