import { readPastedMail } from '@shared/mail/mail';
import { expect, test } from 'vitest';

test.each([
  ['Thu, 12 Nov 2026 09:14:22 +0000', '2026-11-12'],
  ['12 November 2026 09:14', '2026-11-12'],
  ['12/11/2026 09:14', '2026-11-12'],
  ['Thursday, November 12, 2026 9:14 AM', '2026-11-12'],
  ['Yesterday', null],
])('the date it was sent: %s', (sent, sentOn) => {
  expect(readPastedMail(`From: A\nSent: ${sent}\nSubject: S\n\nText`).sentOn).toBe(sentOn);
});

test.each([
  ['Jane Marlowe <jane@local.gov.uk>', 'Jane Marlowe', 'jane@local.gov.uk'],
  ['MARLOWE, Jane [mailto:jane@local.gov.uk]', 'Jane MARLOWE', 'jane@local.gov.uk'],
  ['jane@local.gov.uk', '', 'jane@local.gov.uk'],
])('who sent it: %s', (from, fromName, fromAddress) => {
  expect(readPastedMail(`From: ${from}\n\nText`)).toMatchObject({ fromName, fromAddress });
});

test('without heads all of it is text; heads end at the first empty line', () => {
  expect(readPastedMail('\n\nDear all,\nSubject: not a head')).toMatchObject({
    subject: '',
    text: 'Dear all,\nSubject: not a head',
  });
  expect(readPastedMail('Subject: One\r\n\r\nFrom: inside the text')).toMatchObject({
    subject: 'One',
    fromName: '',
    text: 'From: inside the text',
  });
  expect(readPastedMail('')).toMatchObject({ text: '', sentOn: null });
});
