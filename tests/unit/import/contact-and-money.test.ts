import { describe, expect, it } from 'vitest';
import { readEmail, readPhone } from '@shared/import/values/contact';
import { readPence } from '@shared/import/values/money';
import { cellOf, type Given } from './import-fixture';

describe('an e-mail address', () => {
  it.each([
    ['jane.smith@example.org', 'email', 'jane.smith@example.org'],
    ['Jane Smith <jane@example.org>', 'email', 'jane@example.org'],
    ['mailto:jane@example.org', 'email', 'jane@example.org'],
    ['jane@example.org.', 'email', 'jane@example.org'],
    ['jane@example.org; jane2@example.org', 'doubtful', 'jane@example.org'],
    ['jane@example.org (work)', 'doubtful', 'jane@example.org'],
    ['no email', 'doubtful', ''],
    ['jane at example.org', 'doubtful', ''],
    ['jane@@example', 'doubtful', ''],
  ])('reads %s', (written, is, email) => expect(readEmail(written)).toEqual({ is, email }));

  it.each(['', 'n/a', '-', 'TBC', 'none', 'see email'])('leaves %j empty', (written) =>
    expect(readEmail(written)).toEqual({ is: 'empty' }),
  );
});

it.each<[Given, string]>([
  ['07700 900197', '07700 900197'],
  [7_700_900_197, '07700900197'],
  [2_079_460_123, '02079460123'],
  ['+44 7700 900197', '+44 7700 900197'],
  [123, '123'],
  ['n/a', ''],
  [null, ''],
])('reads the telephone number %j as %j', (given, expected) => expect(readPhone(cellOf(given))).toBe(expected));

it.each<[string, number | undefined]>([
  ['250', 25_000],
  ['\u00a3250.00', 25_000],
  ['\u00a3 1,250.50', 125_050],
  ['(250)', -25_000],
  ['(\u00a3250.00)', -25_000],
  ['-\u00a3250', -25_000],
  ['250-', -25_000],
  ['0.5', 50],
  ['\u00a31.2k', 120_000],
  ['(0)', 0],
  ['n/a', undefined],
  ['-', undefined],
  ['', undefined],
  ['two fifty', undefined],
  ['12/3', undefined],
])('reads the money %j as %j pence', (written, pence) => expect(readPence(written)).toBe(pence));
