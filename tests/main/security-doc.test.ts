import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
/** Electron's checklist, as its documentation numbers it. */
const CHECKLIST_ITEMS = 20;

const matches = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('docs/security.md', () => {
  it('answers every item of the checklist, in its order', () => {
    const numbers = matches(/^\| (\d+) \|/gm).map(Number);
    expect(numbers).toEqual(Array.from({ length: CHECKLIST_ITEMS }, (_, index) => index + 1));
  });

  it('names files that are there', () => {
    const files = new Set(matches(/`((?:electron|renderer|shared|build|tests|docs)\/[\w./-]+\.(?:tsx?|mjs|md))`/g));
    expect(files.size).toBeGreaterThan(10);
    expect([...files].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names tests that are there, each in its file', () => {
    const named = [...text.matchAll(/“([^”]+)” \(`(tests\/[\w./-]+)`\)/g)];
    expect(named.length).toBeGreaterThan(15);
    const missing = named.filter(
      ([, title = '', path = '']) =>
        !existsSync(join(ROOT, path)) || !readFileSync(join(ROOT, path), 'utf8').includes(title),
    );
    expect(missing.map(([cited]) => cited)).toEqual([]);
  });
});
