import { newerCopy } from '@renderer/app/colleagues/newer-copy';
import { ColleagueCopySchema } from '@shared/ipc/colleagues-calls';
import { expect, it } from 'vitest';

const [third, second, first] = ['c', 'b', 'a'].map((name, place) =>
  ColleagueCopySchema.parse({
    name: `${name}.age`,
    at: '2026-11-22T14:32:00.000Z',
    sequence: 3 - place,
    bytes: 700,
    hashStart: 'aa',
    writer: 'bb',
    handedOver: false,
    ours: false,
  }),
);
if (!third || !second || !first) throw new Error('No copies');

it('a copy that had not come whole is no newer one to be read, and one left after it is', () => {
  expect(newerCopy([], { name: first.name, passedOver: 0 })).toEqual({});
  expect(newerCopy([first], { name: first.name, passedOver: 0 })).toEqual({});
  expect(newerCopy([second, first], { name: first.name, passedOver: 0 })).toEqual({ newer: second });
  expect(newerCopy([second, first], { name: first.name, passedOver: 1 })).toEqual({ half: second });
  expect(newerCopy([third, second, first], { name: first.name, passedOver: 1 })).toEqual({ newer: third });
});

it('any copy is newer than a file, or than one that is there no more', () => {
  expect(newerCopy([first], { name: null, passedOver: 0 })).toEqual({ newer: first });
  expect(newerCopy([first], { name: second.name, passedOver: 1 })).toEqual({ newer: first });
});
