import { DEFAULT_PRIVACY, type Privacy } from '@shared/model/privacy';

/** What the paper for IT says of periods; with those of the defaults it stands in the paper as it is written. */
const SAID: readonly ((privacy: Privacy) => string)[] = [
  ({ enquiryMonths, leaverMonths, unusedMonths }) =>
    `an enquiry after ${enquiryMonths} months, a peer who left after ${leaverMonths}, a peer who was not used after ${unusedMonths}`,
  ({ leaverMonths }) => `[${leaverMonths} months]`,
];

/** The text of a paper with the periods of the office in place of the defaults. */
export function withPeriods(text: string, privacy: Privacy): string {
  return SAID.reduce((said, words) => said.replaceAll(words(DEFAULT_PRIVACY), words(privacy)), text);
}
