import type { RecordTable } from '@shared/model/change';
import {
  blankPeer,
  isGoneWith,
  isOf,
  redactionOf,
  wordsOf,
  wordsPattern,
  type ErasedPerson,
} from '@shared/rules/redact';
import {
  day,
  makeAllocation,
  makeApproval,
  makeAssignment,
  makeAttendance,
  makeDayEntry,
  makePeer,
  makeProject,
  makeRequest,
} from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

const beth = makePeer({
  id: 'beth',
  firstName: 'Elizabeth',
  knownAs: 'Beth',
  lastName: 'Example-Jones',
  email: 'beth@example.org',
  phone: '0100 000000',
  notes: 'Allergic to nuts',
  status: 'active',
});
const PERSON: ErasedPerson = { id: beth.id, on: day('2026-11-22'), number: 3, words: wordsOf(beth) };
const redact = redactionOf(PERSON);
const of = (table: RecordTable, record: object) => redact(table, 'id' in record ? String(record.id) : 'key', record);

// DOMAIN section 7: an erasure keeps unlinked totals of days and money, and nothing of the person.
describe('what an erasure leaves of the person\u2019s own records', () => {
  it('of the peer the id and a number', () => {
    const left = {
      ...makePeer({ id: 'beth', lastName: 'Erased peer 3', firstName: '' }),
      status: 'removed',
      erasedOn: '2026-11-22',
    };
    expect(of('peers', beth)).toEqual(left);
    expect(of('peers', beth)).toEqual(blankPeer(PERSON));
  });

  it('of an earlier shape of the peer only the fields that it had, and what says that it was erased', () => {
    const older = { id: 'beth', firstName: 'Elizabeth', favouriteTea: 'Assam' };
    expect(of('peers', older)).toEqual({
      id: 'beth',
      firstName: '',
      lastName: 'Erased peer 3',
      status: 'removed',
      erasedOn: '2026-11-22',
    });
  });

  it('of a day its date, state, amount and kind', () => {
    const entry = makeDayEntry({
      peerId: 'beth',
      whatFor: 'Beth\u2019s day',
      note: 'Ill on the way',
      councilSupportedText: 'Her own council',
      countsOverride: { counts: false, reason: 'She was ill' },
    });
    expect(of('dayEntries', { ...entry, imported: { row: 4, was: 'Beth' } })).toEqual({
      ...entry,
      whatFor: '',
      note: '',
      imported: null,
      councilSupportedText: '',
      countsOverride: { counts: false, reason: '' },
    });
    expect(of('dayEntries', makeDayEntry({ peerId: 'beth' }))).toMatchObject({ countsOverride: null });
  });

  it('of her work the states, and how far the claim has come', () => {
    const work = makeAssignment({
      peerId: 'beth',
      state: 'done',
      note: 'Late again',
      contacts: [{ on: '2026-11-02', how: 'phone', by: 'A', said: 'Mother is ill' }],
    });
    const claim = { submittedOn: '2026-11-02', paidOn: '2026-11-20', reference: 'Jones-12' };
    expect(of('assignments', { ...work, claim, feedback: [{ text: 'Brilliant' }] })).toEqual({
      ...work,
      note: '',
      contacts: [],
      claim: { ...claim, reference: '' },
      feedback: [],
    });
    expect(of('assignments', work)).toEqual({ ...work, note: '', contacts: [] });
  });

  it('of approvals the amounts and the decision', () => {
    const approval = makeApproval({
      peerId: 'beth',
      whatFor: 'Her mentoring',
      datesText: 'in May',
      reference: 'mail of Beth',
      reason: 'She asked',
      considered: 'Nobody else',
    });
    const blank = { whatFor: '', datesText: '', reference: '', reason: '', considered: '' };
    expect(of('approvals', approval)).toEqual({ ...approval, ...blank });
  });

  test.each<[RecordTable, object, object]>([
    [
      'attendances',
      { ...makeAttendance({ peerId: 'beth', note: 'Left early' }), imported: { row: 2 } },
      { note: '', imported: null },
    ],
    [
      'allocations',
      makeAllocation({ peerId: 'beth', source: 'Her mail', note: 'As agreed with her' }),
      { source: '', note: '' },
    ],
    ['yearCorrections', { id: 'c', peerId: 'beth', yearKey: 'FY2025/26', reason: 'She forgot' }, { reason: '' }],
    ['poolReviewRemarks', { id: 'r', peerId: 'beth', text: 'Needs a rest' }, { text: '' }],
    ['restrictedNotes', { id: 'n', peerId: 'beth', ciphertext: 'c2VhbGVk' }, { ciphertext: '' }],
  ])('of %s no text', (table, record, blank) => {
    expect(of(table, record)).toEqual({ ...record, ...blank });
  });

  it('of a merge the ids of both peers, who are one person', () => {
    const merge = {
      id: 'm',
      kind: 'merged',
      survivorId: 'beth',
      mergedId: 'liz',
      mergedPeer: makePeer({ ...beth, id: 'liz' }),
      survivorBefore: beth,
      moved: { dayEntries: ['d-1'] },
    };
    for (const peerId of ['beth', 'liz']) {
      const left = redactionOf({ ...PERSON, id: makePeer({ id: peerId }).id })('peerPairs', 'm', merge);
      expect(left).toEqual({
        ...merge,
        mergedPeer: blankPeer({ ...PERSON, id: makePeer({ id: 'liz' }).id }),
        survivorBefore: blankPeer(PERSON),
      });
    }
    expect(redactionOf({ ...PERSON, id: makePeer({ id: 'bob' }).id, words: [] })('peerPairs', 'm', merge)).toBe(merge);
    const said = { id: 's', kind: 'two people', peerIds: ['beth', 'liz'] };
    expect(of('peerPairs', said)).toBe(said);
  });

  it('is nothing in a table that holds nothing of a person, whoever it is of', () => {
    const locked = { id: 'l', peerId: 'beth' };
    expect(of('lockedYears', locked)).toBe(locked);
  });
});

describe('what an erasure takes out of other records', () => {
  it('the name in full, both ways round, what she is called, and her address, in every text', () => {
    const project = makeProject({ id: 'p', name: 'Visit' });
    const text = 'Elizabeth Example-Jones; EXAMPLE-JONES,  Elizabeth; Beth\nExample-Jones; mail Beth@Example.org.';
    const record = { ...project, note: text, contacts: [{ said: ['with Beth Example-Jones'], on: 4, by: null }] };
    expect(of('projects', record)).toEqual({
      ...record,
      note: '[erased]; [erased]; [erased]; mail [erased].',
      contacts: [{ said: ['with [erased]'], on: 4, by: null }],
    });
  });

  it('never with more letters than stood there, so that a full text stays within its length', () => {
    const short = redactionOf({ ...PERSON, words: ['Al Bo'] }, 'Bo', () => true);
    expect(short('savedViews', 'v', { name: 'Al Bo or Bo' })).toEqual({ name: '[\u2026] or \u2026' });
  });

  it('not the address of another peer, which is theirs though it is shared', () => {
    const other = makePeer({ id: 'omar', email: 'beth@example.org', notes: 'As beth@example.org' });
    expect(of('peers', other)).toEqual({ ...other, notes: 'As [erased]' });
  });

  it('not a part of a longer word, nor a first or last name alone', () => {
    const record = { id: 'p', note: 'Beth; Example-Jones; Beth Example-Jonesworth; xbeth@example.org' };
    expect(of('projects', record)).toBe(record);
  });

  it('the last name alone only where it is said to be hers', () => {
    const alone = redactionOf(PERSON, 'Example-Jones', (table, key) => table === 'projects' && key === 'hers');
    const record = { id: 'x', note: 'Cllr Example-Jones' };
    expect(alone('projects', 'hers', record)).toEqual({ ...record, note: 'Cllr [erased]' });
    expect(alone('projects', 'another', record)).toBe(record);
    expect(redactionOf(PERSON, 'Example-Jones')('projects', 'hers', record)).toBe(record);
    const noWords = redactionOf({ ...PERSON, words: [] });
    expect(noWords('projects', 'hers', { note: 'Beth Example-Jones' })).toEqual({ note: 'Beth Example-Jones' });
  });

  it('nothing of the settings, which name the office, nor of what is no record', () => {
    const settings = { id: 'office', name: 'Office of Beth Example-Jones' };
    expect(of('settings', settings)).toBe(settings);
    expect(redact('projects', 'p', null)).toBeNull();
    expect(redact('projects', 'p', 'Beth Example-Jones')).toBe('Beth Example-Jones');
    const theirs = makeDayEntry({ peerId: 'bob', note: 'Ill' });
    expect(of('dayEntries', theirs)).toBe(theirs);
  });

  it('that somebody looked at her for a request', () => {
    const bob = { peerId: 'bob', what: 'asked' };
    const looked = {
      ...makeRequest({ id: 'r' }),
      offer: { criteria: {}, considered: [bob, { peerId: 'beth', what: 'set aside' }] },
    };
    expect(of('requests', looked)).toEqual({ ...looked, offer: { criteria: {}, considered: [bob] } });
    for (const offer of [
      { criteria: {}, considered: [bob] },
      { criteria: {} },
      { considered: 'none' },
      null,
      undefined,
    ]) {
      const other = { ...makeRequest({ id: 'r' }), offer };
      expect(of('requests', other)).toBe(other);
    }
    const plain = makeRequest({ id: 'r' });
    expect(of('requests', plain)).toBe(plain);
  });

  it('her name from the frozen rows of a review of the pool, whose figures stay', () => {
    const row = (peerId: string, name: string) => ({
      peerId,
      name,
      homeCouncil: 'Leeds',
      workedQuarterDays: 40,
      training: [{ kind: 'challenge' }],
      availability: [{ kind: 'unavailable' }],
    });
    const part = { id: 'part', place: 0, rows: [row('bob', 'Bob'), row('beth', 'Beth')] };
    expect(of('poolReviewParts', part)).toEqual({
      ...part,
      rows: [
        row('bob', 'Bob'),
        {
          peerId: 'beth',
          name: 'Erased peer 3',
          homeCouncil: '',
          workedQuarterDays: 40,
          training: [],
          availability: [],
        },
      ],
    });
    for (const other of [{ ...part, rows: [row('bob', 'Bob')] }, { id: 'part' }, { id: 'part', rows: 'none' }])
      expect(of('poolReviewParts', other)).toBe(other);
  });
});

describe('whose a record is', () => {
  test.each<[string, RecordTable, string, unknown, boolean]>([
    ['the peer by its key', 'peers', 'beth', {}, true],
    ['another peer, whatever it says', 'peers', 'bob', { peerId: 'beth' }, false],
    ['a day of hers', 'dayEntries', 'd', { peerId: 'beth' }, true],
    ['a day of another', 'dayEntries', 'd', { peerId: 'bob' }, false],
    ['no record', 'dayEntries', 'd', null, false],
    ['a text', 'dayEntries', 'd', 'beth', false],
    ['a merge she stayed of', 'peerPairs', 'm', { survivorId: 'beth', mergedId: 'liz' }, true],
    ['a merge she went into', 'peerPairs', 'm', { survivorId: 'liz', mergedId: 'beth' }, true],
    ['a merge of two others', 'peerPairs', 'm', { survivorId: 'liz', mergedId: 'bob' }, false],
    ['half a merge', 'peerPairs', 'm', { survivorId: 'beth' }, false],
    ['the other half', 'peerPairs', 'm', { mergedId: 'beth' }, false],
    ['no merge', 'peerPairs', 'm', null, false],
    ['a text for a merge', 'peerPairs', 'm', 'beth', false],
  ])('%s', (_name, table, key, value, is) => expect(isOf('beth', table, key, value)).toBe(is));

  it('restricted notes and merges go altogether, her other records stay', () => {
    const gone = (table: RecordTable, value: object) => isGoneWith('beth', table, 'key', value);
    expect(gone('restrictedNotes', { peerId: 'beth' })).toBe(true);
    expect(gone('restrictedNotes', { peerId: 'bob' })).toBe(false);
    expect(gone('peerPairs', { survivorId: 'beth', mergedId: 'liz' })).toBe(true);
    expect(gone('peerPairs', { survivorId: 'bob', mergedId: 'liz' })).toBe(false);
    expect(gone('dayEntries', { peerId: 'beth' })).toBe(false);
  });
});

describe('the words by which a person is found', () => {
  it('are names in full and the address; what is too short is met by chance', () => {
    expect(wordsOf({ firstName: 'Al', lastName: 'Ng' })).toEqual(['Al Ng', 'Ng, Al', 'Ng Al']);
    expect(wordsOf({ firstName: 'A', lastName: 'Ng' })).toEqual(['Ng, A']);
    expect(wordsOf({ firstName: 'Anwen', knownAs: 'Annie', lastName: 'Example', email: 'a@b.c' })).toEqual([
      'Anwen Example',
      'Example, Anwen',
      'Example Anwen',
      'Annie Example',
      'Example, Annie',
      'Example Annie',
      'a@b.c',
    ]);
    expect(wordsOf({ firstName: 'Anwen', email: 'a@b' })).toEqual([]);
    expect(wordsOf({ lastName: 'Example' })).toEqual([]);
    expect(wordsOf({})).toEqual([]);
  });

  it('are taken as they are written, signs and all, whatever the spaces', () => {
    const found = (words: string[], text: string) => text.match(wordsPattern(words) ?? /never^/) ?? [];
    expect(found([' Jo  (Ann) Bell '], 'jo (ann)\u00A0bell')).toEqual(['jo (ann)\u00A0bell']);
    expect(found(['a.b@example.org'], 'aXb@example.org, a.b@example.org')).toEqual(['a.b@example.org']);
    expect(found(['Siân Rhys'], 'SIÂN RHYS and Siân Rhys-Jones, Siân Rhysé')).toEqual(['SIÂN RHYS', 'Siân Rhys']);
    expect([wordsPattern([]), wordsPattern([''])]).toEqual([undefined, undefined]);
  });
});
