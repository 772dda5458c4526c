import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordChecker } from '@shared/import/check-record';

const Schema = z.object({
  id: z.string().min(1),
  note: z.string().trim().max(5).default(''),
  count: z.number().max(9).default(0),
  tags: z.array(z.string().max(3)).default([]),
});
const valid = Schema.parse({ id: 'a' });
const check = recordChecker<z.infer<typeof Schema>>(Schema);

describe('a record against its schema', () => {
  it.each([
    { is: 'as it was', given: {}, comes: {} },
    { is: 'a text that fits', given: { note: 'short' }, comes: { note: 'short' } },
    { is: 'a text that is trimmed', given: { note: ' ab ' }, comes: { note: 'ab' } },
    { is: 'a list that fits', given: { tags: ['abc'] }, comes: { tags: ['abc'] } },
  ])('takes $is, as the schema does', ({ given, comes }) => {
    const record = { ...valid, ...given };
    expect(check(record, valid)).toEqual({ fits: true, record: { ...valid, ...comes } });
    expect(Schema.parse(record)).toEqual({ ...valid, ...comes });
  });

  it.each([
    { part: 'note', given: { note: 'too long' } },
    { part: 'count', given: { count: 10 } },
    { part: 'note', given: { count: 10, note: 'too long' } },
    { part: 'tags', given: { tags: ['ab', 'abcd'] } },
    { part: 'id', given: { id: '' } },
  ])('names the first part that does not fit: $given', ({ part, given }) => {
    const record = { ...valid, ...given };
    expect(check(record, valid)).toEqual({ fits: false, part });
    expect(Schema.safeParse(record).error?.issues[0]?.path[0]).toBe(part);
  });

  it('does not take a text of one part for that of another', () => {
    const both = recordChecker<{ short: string; long: string }>(
      z.object({ short: z.string().max(2), long: z.string().max(20) }),
    );
    const known = { short: '', long: '' };
    expect(both({ short: '', long: 'a word' }, known).fits).toBe(true);
    expect(both({ short: 'a word', long: '' }, known)).toEqual({ fits: false, part: 'short' });
  });

  it('leaves alone what the importer makes itself', () => {
    const own = recordChecker<z.infer<typeof Schema>>(Schema, ['id']);
    expect(own({ ...valid, id: '' }, valid).fits).toBe(true);
  });
});
