import { notReachedText } from '@renderer/words/letter-words';
import { reachedByEmail } from '@shared/rules/reached-by-email';
import { expect, it } from 'vitest';

const beth = { name: 'beth', email: 'beth@example.org' };
const omar = { name: 'omar', email: '' };
const unknown = { name: 'somebody', email: undefined };
const reached = (...chosen: { name: string; email: string | undefined }[]) =>
  reachedByEmail(chosen, ({ email }) => email).map(({ name }) => name);

it('an e-mail to several reaches who has an address; one peer alone is taken as chosen', () => {
  expect(reached(beth, omar, unknown)).toEqual(['beth']);
  expect(reached(omar, unknown)).toEqual([]);
  expect(reached(omar)).toEqual(['omar']);
  expect(reached()).toEqual([]);
});

it('says how many are still to be asked or told, and what to do', () => {
  expect([0, 1, 1200].map((count) => notReachedText('profile', count))).toEqual([
    '',
    'One has no e-mail address, and is still to be asked.',
    '1,200 have no e-mail address, and are still to be asked.',
  ]);
  expect(notReachedText('ask', 1)).toBe(
    'One has no e-mail address, and is still to be asked: by phone, say, and record it beside the name.',
  );
  expect(notReachedText('not-selected', 2)).toBe(
    '2 have no e-mail address, and are still to be told: by phone, say, and record it beside the names.',
  );
});
