import { toFindLine } from '@shared/views/find-line';
import { foundText } from '@shared/views/found-text';
import { markedParts } from '@shared/views/marked-parts';
import { searchLines } from '@shared/views/search-lines';
import { describe, expect, it } from 'vitest';

const peer = (title: string, more: Partial<Parameters<typeof toFindLine>[0]> = {}) =>
  toFindLine({ kind: 'peer', id: title, title, detail: '', ...more });

function titles(lines: Parameters<typeof searchLines>[0], typed: string, most = 20): string[] {
  return searchLines(lines, typed, most).flatMap((found) => found.lines.map(({ title }) => title));
}

describe('searchLines', () => {
  it('finds a name whatever its accents, case, apostrophes and hyphens', () => {
    const lines = [peer('Siân Ó Briain'), peer('Mary O\u2019Brien-Ellis'), peer('Łukasz Żak'), peer('St. John Rivers')];
    expect(titles(lines, 'sian o briain')).toEqual(['Siân Ó Briain']);
    expect(titles(lines, 'OBRIEN')).toEqual(['Mary O\u2019Brien-Ellis']);
    expect(titles(lines, "o'brien ellis")).toEqual(['Mary O\u2019Brien-Ellis']);
    expect(titles(lines, 'lukasz zak')).toEqual(['Łukasz Żak']);
    expect(titles(lines, 'st john')).toEqual(['St. John Rivers']);
  });

  it('has the exact name first, then what begins with it, then starts of words, then what holds it inside', () => {
    const lines = [
      peer('Pascal Vane'),
      peer('Robin Ash', { detail: 'Calderdale' }),
      peer('Anna Calder'),
      peer('Callum Reed'),
      peer('Cal'),
      peer('Bea Caley'),
    ];
    expect(titles(lines, 'cal')).toEqual([
      'Cal',
      'Callum Reed',
      'Anna Calder',
      'Bea Caley',
      'Robin Ash',
      'Pascal Vane',
    ]);
  });

  it('takes the words in any order and asks for each of them', () => {
    const lines = [peer('Margaret Osgodby', { detail: 'Calderdale' }), peer('Margaret Vane')];
    expect(titles(lines, 'osg marg')).toEqual(['Margaret Osgodby']);
    expect(titles(lines, 'margaret calder')).toEqual(['Margaret Osgodby']);
    expect(titles(lines, 'margaret leeds')).toEqual([]);
  });

  it('finds by a number as it is written, with or without its hyphen', () => {
    const lines = [
      toFindLine({ kind: 'request', id: '1', title: 'Peer challenge, Leeds', detail: 'R-0131', codes: ['R-0131'] }),
      toFindLine({ kind: 'request', id: '2', title: 'R-0131 again', detail: 'R-0132', codes: ['R-0132'] }),
    ];
    expect(titles(lines, 'r0131')).toEqual(['Peer challenge, Leeds']);
    expect(titles(lines, 'R-0131')).toEqual(['Peer challenge, Leeds', 'R-0131 again']);
    expect(titles(lines, '132')).toEqual(['R-0131 again']);
  });

  it('puts what is past after what is not, and never runs over the end of one text into the next', () => {
    const lines = [peer('Ann Ash', { past: true }), peer('Ann Birch', { also: ['West Ham', 'Shire'] })];
    expect(titles(lines, 'ann')).toEqual(['Ann Birch', 'Ann Ash']);
    expect(titles(lines, 'hamshire')).toEqual([]);
  });

  it('keeps the best of each kind, in the order of the kinds, and says how many there are', () => {
    const lines = [
      toFindLine({ kind: 'council', id: 'c', title: 'Annshire', detail: '' }),
      ...['Cy', 'Bo', 'Al', 'Di'].map((name) => peer(`Ann ${name}`)),
      peer('Joann Zed'),
    ];
    const found = searchLines(lines, 'ann', 2);
    expect(found.map(({ kind, count }) => [kind, count])).toEqual([
      ['peer', 5],
      ['council', 1],
    ]);
    expect(found[0]?.lines.map(({ title }) => title)).toEqual(['Ann Al', 'Ann Bo']);
  });

  it('finds nothing where nothing, or no letter, was typed', () => {
    expect(searchLines([peer('Ann')], '', 5)).toEqual([]);
    expect(searchLines([peer('Ann')], " -' ", 5)).toEqual([]);
  });
});

describe('markedParts', () => {
  const show = (text: string, typed: string) =>
    markedParts(text, typed)
      .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
      .join('');

  it('marks what was typed where it begins a word, else inside', () => {
    expect(show('Pascal Calderdale', 'cal')).toBe('Pascal [Cal]derdale');
    expect(show('Pascal Vane', 'cal')).toBe('Pas[cal] Vane');
    expect(show('Pascal Vane', 'leeds')).toBe('Pascal Vane');
  });

  it('marks letters with accents and over apostrophes as they are written', () => {
    expect(show('Mary O\u2019Brien', 'obr')).toBe('Mary [O\u2019Br]ien');
    expect(show('Sia\u0302n Groß', 'sian gross')).toBe('[Sia\u0302n] [Groß]');
  });
});

describe('notes', () => {
  const noted = (title: string, notes: string, more: Partial<Parameters<typeof toFindLine>[0]> = {}) =>
    peer(title, { texts: [{ where: 'notes', text: notes }], ...more });

  it('are found by words of three letters or more at the beginning of a word, after all that is named so', () => {
    const lines = [
      noted('Ann Ash', 'Chairs the Séance on housing.'),
      peer('Bea Seance-Ellis'),
      peer('Cal Reed', { also: ['Seance Green'] }),
    ];
    expect(titles(lines, 'SEANCE')).toEqual(['Bea Seance-Ellis', 'Cal Reed', 'Ann Ash']);
    expect(titles(lines, 'hous')).toEqual(['Ann Ash']);
    expect(titles(lines, 'ousing')).toEqual([]);
    expect(titles(lines, 'on')).toEqual([]);
    expect(titles(lines, 'ann housing')).toEqual(['Ann Ash']);
    expect(titles(lines, 'ann planning')).toEqual([]);
  });

  it('say where the words stand, with those round them, and nothing where the name has them all', () => {
    const text = 'One two three four five six Housing, eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
    const line = noted('Ann Ash', text);
    expect(foundText(line, 'ann hous')).toEqual({
      where: 'notes',
      words: '…three four five six Housing, eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    });
    expect(foundText(line, 'two')?.words).toBe(
      'One two three four five six Housing, eight nine ten eleven twelve thirteen fourteen…',
    );
    expect(foundText(line, 'ann ash')).toBeUndefined();
    expect(foundText(line, 'planning')).toBeUndefined();
    expect(foundText(peer('Ann Ash'), 'two')).toBeUndefined();
  });

  it('of a request are told from its brief, and an endless word is cut', () => {
    const line = peer('Finance', {
      texts: [
        { where: 'notes', text: '' },
        { where: 'brief', text: `Budget${'x'.repeat(5_000)}\n\nend` },
      ],
    });
    const found = foundText(line, 'budget');
    expect(found?.where).toBe('brief');
    expect(found?.words).toHaveLength(84);
    expect(found?.words.endsWith('x end')).toBe(true);
  });
});
