import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runScript } from './build-script';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/**
 * Runs code with the packaging scripts as `contents` and `fuses`, the archive's tool as `asar` and our folder as `folder`, in
 * a process of its own: here the name of that tool leads into our own folder electron/. What went wrong is thrown.
 */
async function evaluate(code: string, where: string): Promise<unknown> {
  const script = `
    import * as asar from '@electron/asar';
    import * as contents from './build/packaging/contents.mjs';
    import * as fuses from './build/packaging/fuses.mjs';
    const folder = process.argv[1];
    const answer = await (async () => { ${code} })().catch((error) => ({ thrown: error.message }));
    console.log(JSON.stringify(answer));`;
  const { stdout, lines } = await runScript([process.execPath, '--input-type=module', '-e', script, where], {});
  if (stdout === '') throw new Error(lines.join('\n'));
  const answer: unknown = JSON.parse(stdout);
  return answer;
}

const BUILT = [
  'out/main/main.js',
  'out/preload/preload.js',
  'out/renderer/assets/index-AbC.js',
  'out/renderer/index.html',
  'package.json',
];
const NEVER = ['node_modules/x/index.js', 'out/bench.json', 'out/test-results/e2e.json', 'shared/a.ts', '.env'];

let folder = makeFolder();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true });
  writeFileSync(join(folder.path, path), text);
}

beforeEach(() => {
  folder = makeFolder();
  for (const path of [...BUILT, ...NEVER]) write(path, `of ${path}`);
  write(
    'package.json',
    JSON.stringify({
      name: 'peer-desk',
      version: '1.2.3',
      main: 'out/main/main.js',
      scripts: { start: 'x' },
      dependencies: { dexie: '4.4.7' },
    }),
  );
});

afterEach(() => folder.remove());

describe('the archive of the application', () => {
  it('holds the built files and package.json, and nothing else', async () => {
    const answer = await evaluate(
      `const archive = folder + '/app.asar';
       await contents.makeArchive(folder, archive);
       return {
         files: contents.listArchive(archive),
         main: asar.extractFile(archive, 'out/main/main.js').toString(),
         about: JSON.parse(asar.extractFile(archive, 'package.json').toString()),
       };`,
      folder.path,
    );
    expect(answer).toEqual({
      files: BUILT,
      main: 'of out/main/main.js',
      about: { name: 'peer-desk', version: '1.2.3', main: 'out/main/main.js' },
    });
  });

  it.each(['out/main/main.js.map', 'out/renderer/assets/notes.txt', 'out/preload/.env'])(
    'is not made with %s lying among the built files',
    async (path) => {
      write(path, 'x');
      const answer = await evaluate("return contents.makeArchive(folder, folder + '/app.asar');", folder.path);
      expect(answer).toEqual({ thrown: `${path} is not a kind of file that belongs into a package.` });
    },
  );

  it('is not made before the application is built', async () => {
    const empty = makeFolder();
    const answer = await evaluate('return contents.listPackagedFiles(folder);', empty.path);
    expect(answer).toEqual({ thrown: 'out/main is not there or empty: build the application first.' });
    empty.remove();
  });

  it('is known by its contents', async () => {
    const hash = (): Promise<unknown> => evaluate('return contents.hashOfContents(folder);', folder.path);
    const before = await hash();
    write('shared/a.ts', 'another text that is not packaged');
    expect(await hash()).toBe(before);
    write('out/main/main.js', 'another');
    expect(await hash()).not.toBe(before);
  });
});

describe('electron-builder.yml', () => {
  const lines = readFileSync(join(REPOSITORY, 'electron-builder.yml'), 'utf8').split('\n');

  /** The lines below a heading, up to the next one. */
  function below(heading: string): string[] {
    const first = lines.indexOf(`${heading}:`) + 1;
    const count = lines.slice(first).findIndex((line) => line !== '' && !line.startsWith(' '));
    return lines
      .slice(first, first + count)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  }

  it('allows the same files in', async () => {
    // `as`: our own list of names.
    const folders = (await evaluate('return contents.PACKAGED_FOLDERS;', REPOSITORY)) as string[];
    const allowed = folders.map((path) => `- ${path}/**`);
    expect(below('files')).toEqual([...allowed, '- package.json', "- '!node_modules/**'", "- '!**/*.map'"]);
  });

  it('sets the same switches', async () => {
    const set = await evaluate('return fuses.FUSES;', REPOSITORY);
    const named = Object.entries(set ?? {}).map(
      ([name, on]) => `${name.replace(/^[A-Z]/, (first) => first.toLowerCase())}: ${on}`,
    );
    expect(below('electronFuses').toSorted()).toEqual(named.toSorted());
  });

  it('installs for one person, without an administrator, and leaves the records when it is removed', () => {
    expect(below('nsis')).toEqual(
      expect.arrayContaining(['perMachine: false', 'allowElevation: false', 'deleteAppDataOnUninstall: false']),
    );
    expect(below('win')).toContain('requestedExecutionLevel: asInvoker');
  });
});
