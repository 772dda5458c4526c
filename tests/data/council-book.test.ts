import { buildCouncilBook } from '@renderer/data/council-book';
import { CouncilSchema } from '@shared/model/council';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { describe, expect, it } from 'vitest';

describe('the council book', () => {
  const kent = buildCouncilBook([]).find('Kent County Council');

  it('names the built-in councils, and gives a text back where there is no council', () => {
    const book = buildCouncilBook([]);
    expect(book.all).toHaveLength(BUILT_IN_COUNCILS.length);
    expect(book.nameOf(kent?.id ?? null, 'as written')).toBe('Kent County Council');
    expect(book.nameOf(null, 'as written')).toBe('as written');
    expect(book.shortNameOf(null, 'as written')).toBe('as written');
    expect(book.find('no such place')).toBeUndefined();
  });

  it('puts the version of the office over the built-in one, and adds its own', () => {
    const own = CouncilSchema.parse({ ...kent, name: 'Kent and Medway Council', shortName: 'Kent', aliases: ['K&M'] });
    const added = CouncilSchema.parse({ id: 'council-x', name: 'New Town Council' });
    const book = buildCouncilBook([own, added]);
    expect(book.all).toHaveLength(BUILT_IN_COUNCILS.length + 1);
    expect(book.get(own.id)).toBe(own);
    expect(book.find('kent and medway council')).toBe(own);
    expect(book.find('K&M')).toBe(own);
    expect(book.find('New Town Council')).toBe(added);
    expect(book.shortNameOf(added.id, '')).toBe('New Town Council');
  });
});
