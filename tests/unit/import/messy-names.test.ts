import { describe, expect, it } from 'vitest';
import { buildPeerIndex } from '@shared/import/match-peer';
import { readPersonText } from '@shared/import/person-facts';
import { makePeer, TODAY } from '@tests/support/builders';
import { COUNCILS } from './import-fixture';

/** Numbers from 0 to below 1 that are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const FIRST = [
  'Jane',
  'John',
  'Ren\u00e9e',
  'Siobh\u00e1n',
  '\u0141ukasz',
  'Mary-Anne',
  'Zo\u00eb',
  'Gurdeep',
  'Fran\u00e7ois',
  'Anne-Marie',
  'Iolo',
  'Nkechi',
  'Chlo\u00eb',
  'S\u00e9amus',
];
const LAST = [
  'Arkwelling',
  "O'Raffertin-Quill",
  'van der Mewling',
  'Mac Giollabhan',
  'ap Gwilymson',
  'Singh Bhattalvi',
  "D'Aubrington",
  'St John-Weirley',
  'Wi\u015bnikowdzki',
  'M\u00fcller-Halewood',
  'N\u00ed Bhraon\u00e1ind',
  'McAldering',
  'Farrowgate-Low',
  'Kettleburn',
];
const PLACES = [
  'Leeds',
  'Hull',
  'Stroud',
  'Cheshire East',
  'Camden',
  'Birmingham',
  'Gwynedd',
  'Kent',
  'St Helens',
  'Stockport',
];
const PARTIES = ['Lab', 'Con', 'LD', 'Lab/Co-op', 'Green', 'Ind', 'Labour member peer'];
const TITLES = [
  'Cllr',
  'Councillor',
  'Cllr.',
  'Cllr Dr',
  'Dr',
  'Sir',
  'Dame',
  'Prof',
  'Mrs',
  'Mx',
  'Cllr Baroness',
  'Rt Hon',
];
const HONOURS = ['OBE', 'MBE', 'CBE', 'BEM', 'JP', 'DL', 'MP', 'OBE, DL', 'O.B.E.'];

type Truth = { readonly first: string; readonly last: string; readonly place: string };
type Pick = <T>(list: readonly T[]) => T;

/** Ways in which an office writes a person whom it knows; each leaves no doubt who is meant. */
const WAYS: readonly ((truth: Truth, pick: Pick) => string)[] = [
  ({ first, last }) => `${first} ${last}`,
  ({ first, last }, pick) => `${pick(TITLES)} ${first} ${last}`,
  ({ first, last }, pick) => `${pick(TITLES)} ${first} ${last} (${pick(PARTIES)})`,
  ({ first, last, place }, pick) => `${pick(TITLES)} ${first} ${last} (${place})`,
  ({ first, last, place }, pick) => `Cllr ${first} ${last} - ${place} (${pick(PARTIES)})`,
  ({ first, last, place }) => `${first} ${last} \u2013 ${place}`,
  ({ first, last }) => `${last.toUpperCase()}, ${first}`,
  ({ first, last }, pick) => `${last}, ${pick(['Cllr', 'Councillor', 'Dr'])} ${first}`,
  ({ first, last }, pick) => `${first} ${last} ${pick(HONOURS)}`,
  ({ first, last }, pick) => `${last}, ${first} ${pick(HONOURS)}`,
  ({ first, last }) => `${last.toUpperCase()} ${first}`,
  ({ first, last }) => `${first} ${last}`.toLowerCase(),
  ({ first, last }) => `${first} ${last}`.toUpperCase(),
];

/** What typing, copying and old systems do to a text, without another letter. */
const MESSES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => ` ${text.replace(' ', '  ')} `,
  (text) => text.replaceAll("'", '\u2019'),
  (text) => text.replaceAll("'", '`'),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0141', 'L').replaceAll('\u0142', 'l'),
  (text) => `${text}\u200b`,
];

describe('names made messy from known people', () => {
  const pool = FIRST.flatMap((first, at) =>
    [0, 5].map((shift) => ({
      first,
      last: LAST[(at + shift) % LAST.length] ?? '',
      place: PLACES[(at * 3 + shift) % PLACES.length] ?? '',
    })),
  );
  const peers = pool.map(({ first, last, place }) =>
    makePeer({ firstName: first, lastName: last, homeCouncilId: COUNCILS.find(place)?.id ?? null }),
  );
  const index = buildPeerIndex(peers, COUNCILS, TODAY);

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('are read back to them (%i)', (seed) => {
    const random = seeded(seed + 1);
    const pick: Pick = (list) => {
      const found = list[Math.floor(random() * list.length)];
      if (found === undefined) throw new Error('Nothing to pick');
      return found;
    };
    const wrong: string[] = [];
    for (const [at, truth] of pool.entries()) {
      const written = pick(MESSES)(pick(WAYS)(truth, pick));
      const match = index.match(readPersonText(written, COUNCILS).facts);
      if (match.is !== 'one' || match.peer.id !== peers[at]?.id) wrong.push(`${written}: ${match.is}`);
    }
    expect(wrong).toEqual([]);
  });

  it('with one slip in them are never taken for somebody by themselves', () => {
    const random = seeded(7);
    for (const { first, last } of pool) {
      const whole = `${first} ${last}`;
      const at = first.length + 2 + Math.floor(random() * (last.length - 3));
      const slipped = whole.slice(0, at) + whole.slice(at + 1);
      const match = index.match(readPersonText(slipped, COUNCILS).facts);
      // A letter that is a mark or a hyphen changes nothing.
      const changed = /\p{L}/u.test(whole[at] ?? '');
      if (changed) expect(`${slipped}: ${match.is}`).not.toBe(`${slipped}: one`);
    }
  });

  it('are kept from every crash by any text', () => {
    const random = seeded(99);
    const signs = [
      '(',
      ')',
      '"',
      ',',
      '-',
      ' - ',
      '/',
      'Cllr',
      'OBE',
      '\u2019',
      '\u0000',
      'now',
      'n\u00e9e',
      'of',
      '__proto__',
      '\u202e',
      'a',
      '\ud83d\ude00',
      '.',
    ];
    for (let run = 0; run < 500; run += 1) {
      const text = Array.from({ length: 8 }, () => signs[Math.floor(random() * signs.length)]).join(run % 2 ? ' ' : '');
      expect(() => index.match(readPersonText(text, COUNCILS).facts)).not.toThrow();
    }
  });
});
