import { dayOf } from '@shared/model/day-of';
import { htmlText } from '@renderer/mail/html-text';
import { readMailBytes } from '@renderer/mail/read-mail-bytes';
import { expect, test } from 'vitest';
import { CFB } from 'xlsx';

const text = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));
const utf16 = (words: string) => new Uint8Array(Buffer.from(words, 'utf16le'));

/** A message as Outlook saves it, with the streams given. */
function makeMsg(streams: Readonly<Record<string, Uint8Array>>, sent?: string): Uint8Array {
  const container = CFB.utils.cfb_new();
  const properties = new Uint8Array(48);
  if (sent) {
    const view = new DataView(properties.buffer);
    view.setUint16(32, 0x0040, true);
    view.setUint16(34, 0x0039, true);
    view.setBigUint64(40, BigInt(Date.parse(sent) + 11_644_473_600_000) * 10_000n, true);
  }
  CFB.utils.cfb_add(container, '/__properties_version1.0', properties);
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, bytes);
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** When each was sent: the day is that of this computer's clock, which may be the next one. */
const SENT = '2026-11-18T12:14:00Z';

const STREAMS = {
  '__substg1.0_0037001F': utf16('Member peer request, Siân'),
  '__substg1.0_0C1A001F': utf16('Jane Marlowe'),
  '__substg1.0_5D01001F': utf16('jane@local.gov.uk'),
  '__substg1.0_1000001F': utf16('Two member peers, please.\r\nThank you'),
};

test('an Outlook message is read', async () => {
  expect(await readMailBytes(makeMsg(STREAMS, SENT))).toEqual({
    ok: true,
    value: {
      fromName: 'Jane Marlowe',
      fromAddress: 'jane@local.gov.uk',
      sentOn: dayOf(new Date(SENT)),
      subject: 'Member peer request, Siân',
      text: 'Two member peers, please.\nThank you',
    },
  });
});

test('an older Outlook message with 8-bit text, and one that is a web page only', async () => {
  const older = makeMsg({
    '__substg1.0_0037001E': new Uint8Array(Buffer.from('R\u00e9sum\u00e9', 'latin1')),
    '__substg1.0_10130102': new Uint8Array(Buffer.from('<p>One &amp; two</p><p>three</p>', 'latin1')),
  });
  expect(await readMailBytes(older)).toMatchObject({
    ok: true,
    value: { subject: 'R\u00e9sum\u00e9', text: 'One & two\nthree', sentOn: null },
  });
});

test('an .eml with encoded words, parts and quoted text is read', async () => {
  const eml = text([
    'From: =?utf-8?q?Si=C3=A2n_Marlowe?= <sian@local.gov.uk>',
    'Date: Wed, 18 Nov 2026 12:14:00 +0000',
    'Subject: =?utf-8?b?UGVlciByZXF1ZXN0?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="x"',
    '',
    '--x',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Two member peers =E2=80=93 please.',
    '--x',
    'Content-Type: text/html',
    '',
    '<p>other</p>',
    '--x--',
  ]);
  expect(await readMailBytes(eml)).toEqual({
    ok: true,
    value: {
      fromName: 'Si\u00e2n Marlowe',
      fromAddress: 'sian@local.gov.uk',
      sentOn: dayOf(new Date(SENT)),
      subject: 'Peer request',
      text: 'Two member peers \u2013 please.',
    },
  });
});

test.each([
  ['an empty file', new Uint8Array(0), 'mail-no-mail'],
  ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'mail-no-mail'],
  ['a plain text', text(['Dear all,', 'nothing here']), 'mail-no-mail'],
  [
    'a container of something else',
    Uint8Array.from(CFB.write(CFB.utils.cfb_new(), { type: 'buffer' }) as Uint8Array),
    'mail-damaged',
  ],
  ['a message with no text', makeMsg({}), 'mail-no-text'],
])('%s is refused with its reason', async (_what, bytes, code) => {
  expect(await readMailBytes(bytes)).toMatchObject({ ok: false, problem: { code } });
});

test('a message cut short anywhere is refused or read, never crashes and never hangs', async () => {
  const whole = makeMsg(
    { ...STREAMS, '__substg1.0_37010102': new Uint8Array(200_000).fill(7) },
    '2026-11-18T12:14:00Z',
  );
  for (let share = 0; share < 40; share += 1) {
    const read = await readMailBytes(whole.slice(0, Math.floor((whole.length * share) / 40)));
    if (!read.ok) expect(['mail-no-mail', 'mail-damaged', 'mail-no-text']).toContain(read.problem.code);
  }
  expect((await readMailBytes(whole)).ok).toBe(true);
});

test('the words of a web page, without its scripts, styles and marks', () => {
  expect(
    htmlText(
      '<html><head><title>x</title></head><style>p{}</style><script>alert(1)</script><p>A&nbsp;b<br>c &#8211; d</p><!-- e -->f',
    ),
  ).toBe('A b\nc \u2013 d\nf');
});
