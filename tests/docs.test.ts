import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Decisions tell of what was there when they were taken. */
const OF_TODAY = PAPERS.filter((path) => path !== 'docs/decisions.md');

/** The packages of a table of dependencies, each with the version beside it. */
function packagesIn(paper: string): Record<string, string> {
  const rows = paper.split('\n').filter((line) => line.startsWith('| `'));
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [names = '', versions = ''] = row.split('|').slice(1);
      const of = versions.replaceAll('`', '').split(',');
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = ''], place) => [name, (of[place] ?? of[0] ?? '').trim()]);
    }),
  );
}

describe('the papers of the repository', () => {
  it('say why of every package, at the version that is installed', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    expect(packagesIn(read('docs/dependencies.md'))).toEqual({ ...dependencies, ...devDependencies });
  });

  it.each(OF_TODAY)('%s names files and folders that are there', (path) => {
    const named = [...read(path).matchAll(/`((?:shared|renderer|electron|build|tests|docs)\/[\w./-]*)`/g)];
    expect(named.map(([, file = '']) => file).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it.each(PAPERS)('%s links to what is there', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(ROOT, dirname(path), to)))).toEqual([]);
  });

  it.each(OF_TODAY)('%s names commands that are there', (path) => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(path).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
