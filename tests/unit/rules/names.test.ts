import { foldText, normaliseName } from '@shared/rules/names';
import { describe, expect, test } from 'vitest';

describe('text as it is searched and sorted', () => {
  test.each([
    ['Siân O\u2019Brien-Ellis', 'sian obrien ellis'],
    ['O`Brien O\u00B4Brien O\u02BCBrien O\u2018Brien', 'obrien obrien obrien obrien'],
    ['  Two   words\u00A0here ', 'two words here'],
    ['Stoke\u2013on\u2014Trent', 'stoke on trent'],
    ['anne@example.org', 'anne@example.org'],
    ['A.B/C', 'a.b/c'],
    ['Weiß', 'weiss'],
    ['Ærø', 'aero'],
    ['Œuvre', 'oeuvre'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['Guðrún Þórsdóttir', 'gudrun thorsdottir'],
    ['Kılıç', 'kilic'],
    ['', ''],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(folded));
});

describe('a name as it is compared', () => {
  test.each([
    ['St. Helens', 'st helens'],
    ['(Bath & North East Somerset)', 'bath north east somerset'],
    ['No. 10', 'no 10'],
    ['—', ''],
  ])('%s is %s', (text, name) => expect(normaliseName(text)).toBe(name));
});
