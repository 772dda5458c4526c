import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const HOUSES = ['shared', 'electron', 'renderer', 'tests', 'build'];
/** Lists of facts may be longer than code. */
const DATA_TABLES = [/^shared\/reference\//, /^tests\//];
const LONGEST = 400;

type Source = { path: string; text: string; imports: string[] };

function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/');
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(text) };
    });
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm)].map((match) => match[1] ?? '');
}

const sources = HOUSES.flatMap(sourcesUnder);

/** Which folder of ours an import leads to, such as `shared/rules`; the package's name where it is not ours. */
function target(from: string, name: string): string {
  if (name.startsWith('.')) return folderOf(join(from, '..', name).split(sep).join('/'));
  const ours = /^@(shared|renderer|electron|tests|docs)\/(.+)$/.exec(name);
  if (ours) return folderOf(`${ours[1]}/${ours[2]}`);
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name);
}

function folderOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'renderer' && parts[1] === 'screens') return parts.slice(0, 3).join('/');
  return parts.slice(0, parts.length > 2 ? 2 : 1).join('/');
}

const PURE = ['zod'];
const REACT = ['react', 'react-dom', 'react-router', 'react-hook-form', '@hookform/resolvers'];
const LOOK = [
  ...REACT,
  '@mui/material',
  '@mui/icons-material',
  '@mui/utils',
  '@mui/x-charts',
  '@mui/x-date-pickers',
  '@emotion/cache',
  '@emotion/react',
  'date-fns',
  '@tanstack/react-virtual',
];
const SHARED = [
  'shared/model',
  'shared/rules',
  'shared/reference',
  'shared/import',
  'shared/mail',
  'shared/letters',
  'shared/exports',
  'shared/views',
  'shared/ipc',
  'shared/migrations',
  'shared/copies',
];

/** The walls: what each folder may import. A folder that is not listed here fails the test. */
const WALLS: Record<string, readonly string[]> = {
  'shared/model': ['shared/model', ...PURE],
  'shared/rules': ['shared/rules', 'shared/model', 'shared/reference'],
  'shared/reference': ['shared/reference', 'shared/model'],
  'shared/migrations': ['shared/migrations', 'shared/model'],
  'shared/views': ['shared/views', 'shared/model', 'shared/rules', ...PURE],
  'shared/mail': ['shared/mail', 'shared/import', 'shared/model', 'shared/rules'],
  'shared/import': ['shared/import', 'shared/model', 'shared/rules', 'shared/reference', 'shared/exports'],
  'shared/letters': ['shared/letters', 'shared/exports', 'shared/model', 'shared/rules'],
  'shared/exports': ['shared/exports', 'shared/model', 'shared/rules'],
  'shared/copies': ['shared/copies', 'shared/model', '@noble/hashes', ...PURE],
  'shared/ipc': ['shared/ipc', 'shared/model', 'shared/copies', ...PURE],
  electron: [
    'zod',
    'electron',
    'electron/handlers',
    'electron/window',
    'electron/store',
    'shared/ipc',
    'shared/model',
    'electron:',
  ],
  'electron/handlers': [
    'electron',
    'electron/handlers',
    'electron/store',
    'electron/window',
    'shared/ipc',
    'shared/letters',
    'shared/model',
    'shared/copies',
    'electron:',
  ],
  'electron/store': [
    'electron/store',
    'electron/handlers',
    'shared/ipc',
    'shared/model',
    'shared/copies',
    'shared/migrations',
    'zod',
    'age-encryption',
    '@noble/ciphers',
    '@scure/bip39',
    'electron:',
  ],
  'electron/window': ['electron', 'electron/window', 'shared/ipc', 'shared/model', 'electron:'],
  'renderer/bridge': ['renderer/bridge', 'shared/ipc', 'shared/model', 'shared/copies'],
  'renderer/components': ['renderer/components', 'shared/model', 'shared/rules', 'zod', ...LOOK],
  'renderer/words': ['renderer/words', ...SHARED],
  'renderer/data': ['renderer/data', ...SHARED, 'zod', 'react', 'dexie', 'uuid', '@noble/ciphers', '@noble/hashes'],
  'renderer/workbook': ['renderer/workbook', ...SHARED, 'xlsx', 'fflate', '@noble/hashes'],
  'renderer/mail': ['renderer/mail', 'renderer/workbook', 'renderer/words', ...SHARED, 'xlsx', 'postal-mime'],
  'renderer/panels': [
    'renderer/panels',
    'renderer/components',
    'renderer/bridge',
    'renderer/data',
    'renderer/words',
    ...SHARED,
    ...LOOK,
  ],
  'renderer/app': ['renderer/', ...SHARED, ...LOOK, 'zod'],
};
const SCREEN = [
  'renderer/components',
  'renderer/data',
  'renderer/words',
  'renderer/panels',
  'renderer/workbook',
  'renderer/mail',
  'renderer/bridge',
  'docs',
  ...SHARED,
  ...LOOK,
  'zod',
  '@noble/hashes',
];

function allowed(folder: string): readonly string[] | undefined {
  return folder.startsWith('renderer/screens/') ? [folder, ...SCREEN] : WALLS[folder];
}

function mayImport(folder: string, to: string): boolean {
  const walls = allowed(folder) ?? [];
  if (to === 'electron' && !folder.startsWith('electron')) return false;
  if (to.startsWith('node:') || to === 'electron') return walls.includes('electron:');
  return walls.includes(to) || (walls.includes('renderer/') && to.startsWith('renderer/'));
}

describe('the house', () => {
  it('keeps its walls', () => {
    const broken = sources
      .filter(({ path }) => /^(shared|electron|renderer)\//.test(path))
      .flatMap(({ path, imports }) => {
        const folder = folderOf(path);
        if (!allowed(folder)) return [`${path}: the folder ${folder} has no line in the walls`];
        return imports
          .filter((name) => !mayImport(folder, target(path, name)))
          .map((name) => `${path} imports ${name}`);
      });
    expect(broken).toEqual([]);
  });

  it('has one importer for each library at a boundary', () => {
    const owners: Record<string, string | readonly string[]> = {
      dexie: 'renderer/data',
      'fake-indexeddb': 'tests',
      // An e-mail of Outlook lies in the same container as an .xls.
      xlsx: ['renderer/workbook', 'renderer/mail'],
      'postal-mime': 'renderer/mail',
      fflate: 'renderer/workbook',
      // The window seals its rows, the main process its keys.
      '@noble/ciphers': ['renderer/data', 'electron/store'],
    };
    const strays = sources
      .filter(({ path }) => !/^(tests|build)\//.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => ![owners[target(path, name)] ?? ''].flat().some((owner) => path.startsWith(owner)))
          .map((name) => `${path} imports ${name}`),
      );
    expect(strays).toEqual([]);
  });

  it('names files in kebab-case', () => {
    expect(
      sources
        .map(({ path }) => path)
        .filter(
          (path) =>
            !/^[a-z0-9-]+(\.(test|property\.test|spec|config|d))?\.(ts|tsx|mjs)$/.test(path.split('/').at(-1) ?? ''),
        ),
    ).toEqual([]);
  });

  it('has no barrel files, default exports or long ways up', () => {
    const code = sources.filter(({ path }) => !path.startsWith('build/'));
    expect(code.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual([]);
    expect(code.filter(({ text }) => /^export default /m.test(text)).map(({ path }) => path)).toEqual([]);
    expect(
      code.filter(({ imports }) => imports.some((name) => name.startsWith('../../..'))).map(({ path }) => path),
    ).toEqual([]);
  });

  it('keeps files short', () => {
    const long = sources
      .filter(({ path }) => !DATA_TABLES.some((data) => data.test(path)))
      .filter(({ text }) => text.split('\n').length > LONGEST);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('reads the clock in one file per process', () => {
    const clock = /new Date\(\)|Date\.now\(\)/;
    const readers = sources.filter(({ path, text }) => /^(shared|electron|renderer)\//.test(path) && clock.test(text));
    expect(readers.map(({ path }) => path)).toEqual(['electron/now.ts', 'renderer/app/today.ts']);
  });

  it('uses no enum', () => {
    expect(sources.filter(({ text }) => /^\s*(export )?(const )?enum /m.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});
