import { councilLookup } from '@shared/import/council-lookup';
import { readPastedMail } from '@shared/mail/mail';
import { requestInMail } from '@shared/mail/request-in-mail';
import { DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const councils = councilLookup(BUILT_IN_COUNCILS);
const context = {
  today: TODAY,
  kindsOfWork: DEFAULT_KINDS_OF_WORK,
  skills: DEFAULT_SKILLS,
  findCouncil: (text: string) => councils.find(text),
};
const read = (pasted: string) => {
  const found = requestInMail(readPastedMail(pasted), context);
  return {
    ...found,
    councilName: found.council?.is === 'one' ? councils.get(found.council.id)?.name : undefined,
  };
};

const CHALLENGE = `From: Jane Marlowe <jane.marlowe@local.gov.uk>
Sent: 18 November 2026 09:14
To: Independent Group office
Subject: Member peer request: Corporate peer challenge, Stroud District Council

Dear Priya,

We are assembling the team for the corporate peer challenge at Stroud District Council, which will take place on site from Tuesday 2 to Friday 5 March 2027.

Could you put forward two member peers please? Each would be needed for 4 days on site. We are looking for a serving leader with experience of minority administration, ideally with a background in financial planning and management.

It would be good to have names by Friday 27 November 2026. Our ref: CPC-2027/014.

Many thanks,
Jane

Jane Marlowe
Principal Adviser, South West
Local Government Association
18 Smith Square, London SW1P 3HZ
`;

describe('an e-mail of the LGA', () => {
  test('is read field by field, each with its words', () => {
    const found = read(CHALLENGE);
    expect(found.receivedOn?.value).toBe('2026-11-18');
    expect(found.receivedFrom?.value).toBe('Jane Marlowe');
    expect(found.receivedFromRole?.value).toBe('Principal Adviser, South West');
    expect(found.kindOfWork?.value).toBe('Corporate peer challenge');
    expect(found.councilName).toBe('Stroud District Council');
    expect(found.peersWanted).toEqual({ value: 2, words: 'Could you put forward two member peers please?' });
    expect(found.daysAsked?.value).toBe(4);
    expect(found.dates).toMatchObject({ startsOn: '2027-03-02', endsOn: '2027-03-05', datesText: '' });
    expect(found.dates?.words).toContain('2 to Friday 5 March 2027');
    expect(found.theirRef?.value).toBe('CPC-2027/014');
    expect(found.skillsWanted?.value).toEqual(['Financial planning and management', 'Minority administration']);
    expect(found.skillsWanted?.words).toMatch(/financial planning and management/);
    expect(found.rolesWanted?.value).toBe('serving leader');
    expect(found.brief).toMatch(/^Dear Priya/);
    expect(found.brief).not.toContain('Subject:');
  });

  test('says nothing of what it does not hold', () => {
    const found = read('Hello, hope you are well. See you at the conference!');
    const { brief, councilName, ...fields } = found;
    expect(Object.values(fields).every((field) => field === undefined)).toBe(true);
    expect(brief).not.toBe('');
    expect(councilName).toBeUndefined();
  });
});

describe('dates', () => {
  test.each([
    ['The visit is planned for 9-11 February.', '2027-02-09', '2027-02-11'],
    ['On site 30 November \u2013 3 December 2026.', '2026-11-30', '2026-12-03'],
    ['Dates: 02/03/2027 to 05/03/2027', '2027-03-02', '2027-03-05'],
    ['It will run from the 1st to the 3rd of June 2027; please reply by 4 December 2026.', '2027-06-01', '2027-06-03'],
    ['Please respond by 4 December 2026. The session is held on 14 January 2027.', '2027-01-14', '2027-01-14'],
    ['Mentoring would start on Monday 11 January.', '2027-01-11', '2027-01-11'],
  ])('%s', (text, startsOn, endsOn) => {
    expect(read(text).dates).toMatchObject({ startsOn, endsOn });
  });

  test.each([
    ['We hope to go on site w/c 8 March 2027.', 'w/c 8 March 2027'],
    ['The work is likely to be in late January 2027.', 'late January 2027'],
  ])('stay words where no day is said: %s', (text, datesText) => {
    expect(read(text).dates).toMatchObject({ startsOn: null, endsOn: null, datesText });
  });

  test.each([
    'Please come back to me by 4 December 2026.',
    'Names by close of play on Friday 27 November please.',
    'Call 020 7946 0000.',
  ])('of the answer are no dates of the work: %s', (text) => {
    const dates = read(text).dates;
    expect(dates?.startsOn ?? null).toBeNull();
  });
});

describe('the council', () => {
  test.each([
    ['The peer challenge at Reading is in May.', 'Reading Borough Council'],
    [
      'Reading the report, Bath matters little. We need a peer for Calderdale Council.',
      'Calderdale Metropolitan Borough Council',
    ],
    ['Subject: Mentoring, Boston\n\nCan you help?', 'Boston Borough Council'],
    [
      'A progress review of King\u2019s Lynn and West Norfolk Borough Council\u2019s work.',
      'King\u2019s Lynn and West Norfolk Borough Council',
    ],
  ])('%s', (text, name) => {
    const said = read(text).councilName?.replace(/['\u2019]/g, '');
    expect(said).toContain(name.replace(/['\u2019]/g, '').split(' ')[0]);
  });

  test('is asked where two are named alike', () => {
    const found = read('Could a peer go to Stroud District Council or to Tewkesbury Borough Council?').council;
    expect(found).toMatchObject({ is: 'several' });
  });
});

describe('how many, how long, of what kind', () => {
  test.each([
    ['We need an experienced member peer.', 1],
    ['3 x member peers, please', 3],
    ['one or two political peers', 2],
    ['A team of five peers has been found.', undefined],
  ])('peers: %s', (text, value) => {
    expect(read(text).peersWanted?.value).toBe(value);
  });

  test.each([
    ['It takes two and a half days of their time.', 2.5],
    ['about 1.5 days each', 1.5],
    ['a 4-day visit', 4],
    ['Please answer within 10 days.', undefined],
    ['with five working days notice', undefined],
  ])('days: %s', (text, value) => {
    expect(read(text).daysAsked?.value).toBe(value);
  });

  test.each([
    ['A CPC is planned.', 'Corporate peer challenge'],
    ['Could a mentor be found for the new leader?', 'Mentoring'],
    ['the progress review', 'Progress review'],
    ['some other work', undefined],
    ['Subject: Housing peer challenge, Exeter City Council\n\nHello', 'Housing peer challenge'],
    ['We plan a homelessness and rough sleeping peer review in May.', 'Homelessness and rough sleeping peer review'],
    ['the LGA peer challenge', undefined],
    ['A peer review is planned.', undefined],
    ['our finance peer challenge', 'Finance peer challenge'],
  ])('kind: %s', (text, value) => {
    expect(read(text).kindOfWork?.value).toBe(value);
  });
});

test('a future date of sending is not taken, and hostile text is only text', () => {
  expect(read('From: A\nSent: 1 January 2030\n\nHello').receivedOn).toBeUndefined();
  const found = read(`Subject: __proto__ constructor\n\n${'two member peers '.repeat(3000)}\u202e\u{1F600}`);
  expect(found.peersWanted?.value).toBe(2);
  expect(found.peersWanted?.words.length).toBeLessThan(120);
});
