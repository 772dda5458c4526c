import { DEFAULT_WORDINGS, wordingOf } from '@shared/letters/default-wordings';
import { fillLetter, type LetterValues } from '@shared/letters/fill-letter';
import { fieldNamed, fieldsIn } from '@shared/letters/letter-fields';
import { fitsMailto, MAILTO_TOO_LONG, mailtoAddress, receiversOf } from '@shared/letters/mailto';
import { writeLetter } from '@shared/letters/write-letter';
import { LETTER_KINDS, LettersSchema, LetterWordingSchema } from '@shared/model/letters';
import { describe, expect, it } from 'vitest';

const VALUES: LetterValues = {
  greeting: 'Dear Beth',
  'first name': 'Beth',
  name: 'Cllr Beth Carrowmore',
  'kind of work': 'Corporate peer challenge',
  'council supported': 'Stroud & District <Council>',
  'reply by': 'Wednesday 25 November 2026',
  'your name': 'Sam Oduya',
  group: 'Liberal Democrat',
  dates: '',
  'the profile': { kind: 'facts', rows: [] },
  'the work': { kind: 'facts', rows: [{ label: 'Dates', text: 'Not known yet' }] },
  'the names': {
    kind: 'table',
    head: ['Peer', 'Days left', 'To note'],
    rows: [
      ['Beth Carrowmore', '12', 'Lives near.\nAsk first.'],
      ['Ada Nunn', '0', ''],
    ],
  },
  'the days': { kind: 'table', head: ['Date'], rows: [] },
  pending: { kind: 'list', items: [] },
};

const fill = (body: string, values = VALUES, kind: (typeof LETTER_KINDS)[number] = 'answer') =>
  fillLetter(kind, { subject: 'About {council supported}', body }, values);

describe('the wordings', () => {
  it.each(LETTER_KINDS)(
    'that the program comes with: every field of "%s" is known and it goes without a gap',
    (kind) => {
      const wording = DEFAULT_WORDINGS[kind];
      expect(LetterWordingSchema.parse(wording)).toEqual(wording);
      for (const field of fieldsIn(`${wording.subject}\n${wording.body}`)) expect(fieldNamed(field, kind)).toBe(field);
      expect(fillLetter(kind, wording, VALUES).gaps).toEqual([]);
    },
  );

  it('of the office go first, and only where there is one', () => {
    const own = { subject: 'Ours', body: 'Hello' };
    const letters = LettersSchema.parse({ ask: own });
    expect(wordingOf('ask', letters)).toEqual(own);
    expect(wordingOf('chase', letters)).toBe(DEFAULT_WORDINGS.chase);
  });

  it.each([
    ['no subject', { subject: ' ', body: 'x' }, 'letter-subject-missing'],
    ['no text', { subject: 'x', body: '\n ' }, 'letter-body-missing'],
    ['a subject of two lines', { subject: 'x\r\nBcc: somebody@example.com', body: 'x' }, 'letter-subject-lines'],
  ])('refuse %s', (_what, wording, code) => {
    expect(LetterWordingSchema.safeParse(wording).error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});

describe('filling a wording', () => {
  it('puts the values in, however a field is spaced or capitalised', () => {
    const { blocks, gaps } = fill('{Greeting},\nabout { kind  of WORK }.');
    expect(gaps).toEqual([]);
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [{ text: 'Dear Beth' }, { text: ',' }],
          [{ text: 'about ' }, { text: 'Corporate peer challenge' }, { text: '.' }],
        ],
      },
    ]);
  });

  it.each([
    ['that nobody knows', 'Dear {shoe size}', '{shoe size}', 'unknown'],
    ['of another e-mail', 'Dear {asked on}', '{asked on}', 'unknown'],
    ['that is empty', 'On {dates}', '{dates}', 'empty'],
    ['that has no value at all', 'See {their reference}', '{their reference}', 'empty'],
    ['of a table within a line', 'Look: {the names}', '{the names}', 'own-line'],
    ['in the subject too', '', '{council supported}', 'empty'],
  ])('shows a field %s, and never fills it', (_what, body, field, reason) => {
    const values = body === '' ? {} : VALUES;
    const filled = fill(body || 'Hello', values);
    expect(filled.gaps).toEqual([{ field, reason }]);
    expect(() => writeLetter(filled)).toThrow();
  });

  it('says nothing of one peer in an e-mail to several', () => {
    const several = { ...VALUES, 'first name': null, 'the days': null };
    expect(fill('Dear {first name}', several, 'ask').gaps).toEqual([{ field: '{first name}', reason: 'several' }]);
    expect(fill('{the days}', several, 'confirmed').gaps).toEqual([{ field: '{the days}', reason: 'several' }]);
  });

  it('leaves out a table without rows and a list without items', () => {
    expect(fill('A\n{pending}\nB').blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(fill('{the days}', VALUES, 'confirmed')).toMatchObject({ blocks: [], gaps: [] });
  });

  it('takes a field in a value as words, not as a field', () => {
    const { gaps, blocks } = fill('{greeting}', { ...VALUES, greeting: '{dates}' });
    expect(gaps).toEqual([]);
    expect(blocks).toEqual([{ kind: 'paragraph', lines: [[{ text: '{dates}' }]] }]);
  });
});

describe('writing a letter', () => {
  const written = writeLetter(fill('{greeting},\r\n\r\n- one {group}\n- two\n\n{the names}\n\n{the work}'));

  it('escapes every text in the format, and keeps the table', () => {
    expect(written.subject).toBe('About Stroud & District <Council>');
    expect(written.html).toContain('<p>Dear Beth,</p>');
    expect(written.html).toContain('<ul><li>one Liberal Democrat</li><li>two</li></ul>');
    expect(written.html).toContain('>Lives near.<br>Ask first.</td>');
    expect(writeLetter(fill('{council supported}')).html).toBe('<p>Stroud &amp; District &lt;Council&gt;</p>');
    expect(writeLetter(fill('<b onclick="x">')).html).toBe('<p>&lt;b onclick=&quot;x&quot;&gt;</p>');
  });

  it('says the same without format', () => {
    expect(written.text).toBe(
      [
        'Dear Beth,',
        '',
        '- one Liberal Democrat',
        '- two',
        '',
        'Beth Carrowmore',
        '  Days left: 12',
        '  To note: Lives near.; Ask first.',
        '',
        'Ada Nunn',
        '  Days left: 0',
        '',
        'Dates: Not known yet',
      ].join('\n'),
    );
  });
});

describe('an address for the mail program', () => {
  const to = { to: ['beth+peer@example.org'], bcc: [] };

  it('encodes everything that could end a part of it', () => {
    expect(mailtoAddress(to, { subject: 'A & B?', text: 'é\n#2' })).toBe(
      'mailto:beth%2Bpeer@example.org?subject=A%20%26%20B%3F&body=%C3%A9%0D%0A%232',
    );
    expect(mailtoAddress({ to: [], bcc: ['a@example.org', 'b@example.org'] }, { subject: 's', text: 't' })).toBe(
      'mailto:?bcc=a@example.org,b@example.org&subject=s&body=t',
    );
  });

  it('has one peer in To, and several in BCC, also where only one of them has an address', () => {
    expect(receiversOf(['a@example.org'])).toEqual({ to: ['a@example.org'], bcc: [] });
    expect(receiversOf(['a@example.org', 'b@example.org'])).toEqual({
      to: [],
      bcc: ['a@example.org', 'b@example.org'],
    });
    expect(receiversOf(['', 'b@example.org'])).toEqual({ to: [], bcc: ['b@example.org'] });
    expect(receiversOf([''])).toEqual({ to: [], bcc: [] });
  });

  it('fits below 2,000 characters, and not at them', () => {
    const bare = mailtoAddress(to, { subject: 's', text: '' }).length;
    const ofLength = (length: number) => ({ subject: 's', text: 'x'.repeat(length - bare) });
    expect(mailtoAddress(to, ofLength(MAILTO_TOO_LONG))).toHaveLength(2000);
    expect(fitsMailto(to, ofLength(1999))).toBe(true);
    expect(fitsMailto(to, ofLength(2000))).toBe(false);
    expect(fitsMailto(to, { subject: 's', text: 'é'.repeat(400) })).toBe(false);
  });
});
