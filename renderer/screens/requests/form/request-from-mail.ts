import type { CouncilBook } from '@renderer/data/council-book';
import type { RequestInMail } from '@shared/mail/request-in-mail';
import type { RequestFormValues } from './request-form-schema';

/** Fields of the form that an e-mail may say something of. */
export type MailFields = Pick<
  RequestFormValues,
  | 'receivedOn'
  | 'receivedFrom'
  | 'receivedFromRole'
  | 'theirRef'
  | 'kindOfWork'
  | 'council'
  | 'peersWanted'
  | 'daysAsked'
  | 'startsOn'
  | 'endsOn'
  | 'datesText'
  | 'skillsWanted'
  | 'rolesWanted'
  | 'brief'
  | 'paidFor'
  | 'channel'
>;

/** What stands below a field: the words that its value was read from. */
export type MailHints = Partial<Record<keyof MailFields, string>>;

/** The values that an e-mail proposes, and the words beside each; what it does not say is left as it is. */
export function fromMail(found: RequestInMail, book: CouncilBook): { values: Partial<MailFields>; hints: MailHints } {
  const values: Partial<MailFields> = { channel: 'e-mail', brief: found.brief };
  const hints: MailHints = {};
  const take = <Field extends keyof MailFields>(field: Field, value: MailFields[Field], words: string) => {
    values[field] = value;
    hints[field] = `Check. The e-mail: ${words}`;
  };
  const { receivedOn, receivedFrom, receivedFromRole, theirRef, kindOfWork, council, dates } = found;
  if (receivedOn) take('receivedOn', receivedOn.value, receivedOn.words);
  if (receivedFrom) take('receivedFrom', receivedFrom.value, receivedFrom.words);
  if (receivedFromRole) take('receivedFromRole', receivedFromRole.value, inQuotes(receivedFromRole.words));
  if (theirRef) take('theirRef', theirRef.value, inQuotes(theirRef.words));
  if (kindOfWork) take('kindOfWork', kindOfWork.value, inQuotes(kindOfWork.words));
  if (council?.is === 'one') {
    take('council', { id: council.id, text: '' }, inQuotes(council.words));
    // Welsh councils are helped on a paid basis (Peer Support Review Update, para 27).
    if (book.get(council.id)?.type === 'welsh_unitary') take('paidFor', true, 'it is for a Welsh council');
  } else if (council) {
    hints.council = `Choose. The e-mail names ${council.ids.map((id) => book.nameOf(id, '')).join(' and ')}.`;
  }
  if (found.peersWanted) take('peersWanted', String(found.peersWanted.value), inQuotes(found.peersWanted.words));
  if (found.daysAsked) take('daysAsked', String(found.daysAsked.value), inQuotes(found.daysAsked.words));
  if (dates?.startsOn) take('startsOn', dates.startsOn, inQuotes(dates.words));
  if (dates?.endsOn) take('endsOn', dates.endsOn, 'the same words');
  if (dates?.datesText) take('datesText', dates.datesText, inQuotes(dates.words));
  if (found.skillsWanted) take('skillsWanted', [...found.skillsWanted.value], inQuotes(found.skillsWanted.words));
  if (found.rolesWanted) take('rolesWanted', found.rolesWanted.value, inQuotes(found.rolesWanted.words));
  return { values, hints };
}

function inQuotes(words: string): string {
  return `\u201C${words}\u201D`;
}
