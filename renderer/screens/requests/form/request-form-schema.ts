import { FormDaySchema, OptionalFormDaySchema } from '@renderer/components/form-days';
import type { CalendarDay } from '@shared/model/calendar-day';
import { CouncilIdSchema, type CouncilId } from '@shared/model/ids';
import { fromQuarterDays, toQuarterDays } from '@shared/model/quarter-days';
import { RequestSchema, type Request } from '@shared/model/request';
import { receiptProblem } from '@shared/rules/plan-answer-dates';
import { z } from 'zod';

const {
  kindOfWork,
  theirRef,
  datesText,
  receivedFrom,
  receivedFromRole,
  channel,
  skillsWanted,
  rolesWanted,
  brief,
  paidFor,
  notes,
} = RequestSchema.shape;

const DaysTextSchema = z.string().trim().refine(isDays, 'days-amount');

function isDays(text: string): boolean {
  return text === '' || (/^\d{1,3}([.,]\d{1,2})?$/.test(text) && toQuarterDays(toNumber(text)) !== undefined);
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

const NO_REQUEST = { rounds: [], outcome: 'none', outcomeOn: null } as const satisfies Partial<Request>;

/** The form of a request: the store's own fields, with those of its first round. */
export function buildRequestFormSchema(today: CalendarDay, request: Request | undefined) {
  return z
    .object({
      receivedOn: FormDaySchema.superRefine((receivedOn, context) => {
        const round = request?.rounds[0];
        const message = receiptProblem({ request: request ?? NO_REQUEST, round, receivedOn, today });
        if (message) context.addIssue({ code: 'custom', message });
      }),
      kindOfWork,
      council: z
        .object({
          id: z.custom<CouncilId | null>((id) => id === null || CouncilIdSchema.safeParse(id).success),
          text: z.string().trim().max(200),
        })
        .refine(({ id, text }) => id !== null || text !== '', 'council-missing'),
      peersWanted: z
        .string()
        .trim()
        .regex(/^([1-9]|[1-4]\d|50)$/, 'peers-wanted-amount'),
      /** Asked where the date of receipt makes an answer that was sent a late one. */
      lateReason: z.string().trim().max(2000),
      acknowledgedOn: OptionalFormDaySchema.refine((day) => !day || day <= today, 'later-than-today'),
      startsOn: OptionalFormDaySchema,
      endsOn: OptionalFormDaySchema,
      datesText,
      daysAsked: DaysTextSchema,
      receivedFrom,
      receivedFromRole,
      channel,
      theirRef,
      skillsWanted,
      rolesWanted,
      brief,
      paidFor,
      notes,
    })
    .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
      path: ['endsOn'],
      message: 'end-before-start',
    })
    .refine(({ receivedOn, acknowledgedOn }) => !acknowledgedOn || receivedOn <= acknowledgedOn, {
      path: ['acknowledgedOn'],
      message: 'answer-before-request',
    });
}

export type RequestFormSchema = ReturnType<typeof buildRequestFormSchema>;
export type RequestFormValues = z.input<RequestFormSchema>;
export type RequestFormResult = z.output<RequestFormSchema>;

/** The form as it opens: of the request with the reason why its first answer was late, or of a new one that came today. */
export function toFormValues(request: Request | undefined, today: CalendarDay, lateReason = ''): RequestFormValues {
  const round = request?.rounds[0];
  return {
    receivedOn: round?.receivedOn ?? today,
    kindOfWork: request?.kindOfWork ?? '',
    council: { id: request?.councilSupportedId ?? null, text: request?.councilSupportedText ?? '' },
    peersWanted: String(round?.peersWanted ?? 1),
    lateReason,
    acknowledgedOn: request?.acknowledgedOn ?? null,
    startsOn: request?.startsOn ?? null,
    endsOn: request?.endsOn ?? null,
    datesText: request?.datesText ?? '',
    daysAsked: request?.daysAskedQuarterDays == null ? '' : String(fromQuarterDays(request.daysAskedQuarterDays)),
    receivedFrom: request?.receivedFrom ?? '',
    receivedFromRole: request?.receivedFromRole ?? '',
    channel: request?.channel ?? 'e-mail',
    theirRef: request?.theirRef ?? '',
    skillsWanted: [...(request?.skillsWanted ?? [])],
    rolesWanted: request?.rolesWanted ?? '',
    brief: request?.brief ?? '',
    paidFor: request?.paidFor ?? false,
    notes: request?.notes ?? '',
  };
}

/** The record that the form makes; what it does not hold stays as it is in `now`, and so do the answers of its first round. */
export function toRequest(values: RequestFormResult, now: Pick<Request, 'id' | 'ref' | 'rounds'>): Request {
  const { receivedOn, council, peersWanted, daysAsked, ...plain } = values;
  const [first, ...later] = now.rounds;
  const round = {
    ...first,
    id: first?.id ?? '',
    responses: first?.responses ?? [],
    receivedOn,
    peersWanted: Number(peersWanted),
  };
  return RequestSchema.parse({
    ...now,
    ...plain,
    councilSupportedId: council.id,
    councilSupportedText: council.id === null ? council.text : '',
    daysAskedQuarterDays: daysAsked === '' ? null : toQuarterDays(toNumber(daysAsked)),
    rounds: [round, ...later],
  });
}
