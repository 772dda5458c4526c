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

/** Where of ours an import leads to, without an ending; nothing for a package. */
function ownPath(from: string, name: string): string | undefined {
  if (name.startsWith('.')) return join(from, '..', name).split(sep).join('/');
  return /^@((?:shared|renderer|electron|tests|docs)\/.+)$/.exec(name)?.[1];
}

/** Which folder of ours an import leads to, such as `shared/rules`; the package's name where it is not ours. */
function target(from: string, name: string): string {
  const own = ownPath(from, name);
  if (own !== undefined) return folderOf(own);
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
  'renderer/data': [
    'renderer/data',
    ...SHARED,
    'zod',
    'react',
    'dexie',
    'uuid',
    '@noble/ciphers',
    '@noble/hashes',
    'libsodium-wrappers',
  ],
  'renderer/workbook': ['renderer/workbook', ...SHARED, 'xlsx', 'fflate', '@noble/hashes'],
  'renderer/mail': ['renderer/mail', 'renderer/workbook', 'renderer/words', ...SHARED, 'xlsx', 'postal-mime'],
  'renderer/panels': [
    'renderer/panels',
    'renderer/components',
    'renderer/bridge',
    'renderer/data',
    'renderer/words',
    'renderer/workbook',
    ...SHARED,
    ...LOOK,
    '@noble/hashes',
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
  'docs/help',
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

/** The name of a file without its folders and its ending. */
function bare(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.(ts|tsx|mjs|js|cjs)$/, '');
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
      'libsodium-wrappers': 'renderer/data',
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

  it('has no files that import each other in a circle', () => {
    const pathOf = new Map(sources.flatMap(({ path }) => [path, path.replace(/\.\w+$/, '')].map((as) => [as, path])));
    const leadsTo = new Map(
      sources.map(({ path, imports }) => [path, imports.map((name) => pathOf.get(ownPath(path, name) ?? ''))]),
    );
    const isDone = new Set<string>();
    const circle = (path: string, way: readonly string[]): readonly string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (isDone.has(path)) return undefined;
      for (const next of leadsTo.get(path) ?? []) {
        const found = next === undefined ? undefined : circle(next, [...way, path]);
        if (found) return found;
      }
      isDone.add(path);
      return undefined;
    };
    expect(sources.map(({ path }) => circle(path, [])).find((found) => found !== undefined)).toBeUndefined();
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

  it('exports nothing that no other file uses', () => {
    const configs = ['electron.vite.config.ts', 'vitest.config.ts'].map((path) =>
      readFileSync(join(ROOT, path), 'utf8'),
    );
    const users = new Map<string, number>();
    for (const text of [...sources.map((source) => source.text), ...configs])
      for (const word of new Set(text.match(/[A-Za-z_$][\w$]*/g))) users.set(word, (users.get(word) ?? 0) + 1);
    const unused = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) ([\w$]+)/gm)]
        .filter(([, name = '']) => users.get(name) === 1)
        .map(([, name = '']) => `${path}: ${name}`),
    );
    // Take the word export away where the file itself uses it, and all of it where nobody does.
    expect(unused).toEqual([]);
  });

  it('has no file that nothing leads to', () => {
    // Started by name: entries of the build, workers, scripts, what is loaded before the application.
    const STARTED = /(^build\/[a-z-]+\.mjs|(main|preload|-worker)\.tsx?|^tests\/bench\/.*|\.(test|spec)\.ts|\.d\.ts)$/;
    const named = new Set(
      sources.flatMap(({ text }) => [...text.matchAll(/'([^'\n]+)'/g)].map(([, to = '']) => bare(to))),
    );
    expect(sources.filter(({ path }) => !STARTED.test(path) && !named.has(bare(path))).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('opens its window before it reads any schema', () => {
    const textOf = new Map(sources.map(({ path, text }) => [path, text]));
    const readWith = (path: string): string[] =>
      [...(textOf.get(path) ?? '').matchAll(/^(?:import|export) (?!type )[^;]*?'([^']+)';/gm)].map(([, to = '']) => to);
    const way = ['electron/main.ts'];
    for (const path of way) {
      const own = readWith(path).map((name) => `${ownPath(path, name)}.ts`);
      way.push(...own.filter((next) => textOf.has(next) && !way.includes(next)));
    }
    expect(way.length).toBeGreaterThan(10);
    // That takes tens of milliseconds; what needs one is read while the window is opened.
    expect(way.filter((path) => readWith(path).includes('zod'))).toEqual([]);
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

  it('exports nothing that no import names, though the same word stands elsewhere', () => {
    const used = new Set<string>();
    for (const { path, text, imports } of sources) {
      for (const name of imports) if (/\bimport\(/.test(text)) used.add(`${ownPath(path, name)} *`);
      for (const [, names = '', from = ''] of text.matchAll(/import (?:type )?\{([^}]*)\} from '([^']+)'/g)) {
        const of = ownPath(path, from)?.replace(/\.(ts|tsx|mjs)$/, '');
        for (const name of names.split(','))
          used.add(
            `${of} ${
              name
                .trim()
                .replace(/^type /, '')
                .split(' ')[0]
            }`,
          );
      }
    }
    const unused = sources
      .filter(({ path }) => /^(shared|renderer|electron)\//.test(path))
      .flatMap(({ path, text }) => {
        const of = path.replace(/\.tsx?$/, '');
        return [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
          .map(([, name]) => name)
          .filter((name) => !used.has(`${of} ${name}`) && !used.has(`${of} *`))
          .map((name) => `${path} ${name}`);
      });
    expect(unused).toEqual([]);
  });
});
