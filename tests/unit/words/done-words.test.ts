import { leftText, takenText } from '@renderer/screens/import/done-words';
import { expect, test } from 'vitest';

const COUNTS = { new: 1200, update: 2, unchanged: 0, 'needs review': 3, ignored: 4, rejected: 0 };

test('every row of an import is told when it is done', () => {
  expect(takenText(COUNTS)).toBe('1,202 rows imported: 1,200 new, 2 updated. 0 unchanged, 4 ignored.');
  expect(takenText({ ...COUNTS, new: 1, update: 0, ignored: 0, rejected: 1 })).toBe(
    '1 row imported: 1 new, 0 updated. 0 unchanged, 1 rejected.',
  );
});

test('what was left says how many, where it stays, and how to come back to it', () => {
  expect(leftText(3, 'pool.xlsx')).toEqual({
    title: '3 rows left for later',
    text: 'Nothing of them is in Peer Desk. They stay in pool.xlsx: import that file again whenever you like, and they ask again; what went in is not taken twice.',
  });
  expect(leftText(1, 'pool.xlsx').title).toBe('1 row left for later');
});
