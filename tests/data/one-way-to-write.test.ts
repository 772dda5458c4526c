import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import * as ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DATA = join(ROOT, 'renderer', 'data');

/** What changes rows, of a table, of a collection, or of the browser's own store. */
const WRITES = new Set([
  'add',
  'put',
  'update',
  'upsert',
  'delete',
  'clear',
  'modify',
  'bulkAdd',
  'bulkPut',
  'bulkUpdate',
  'bulkDelete',
  'mutate',
]);

/** The commit writes, by the raw rows of its transaction; an erasure takes a person out of what was written; the database file deletes a whole database, never a row; the upgrade brings rows of an earlier shape to the newest; the middleware seals what is on its way. */
const MAY_WRITE = [
  'renderer/data/commit.ts',
  'renderer/data/database.ts',
  'renderer/data/erasure/write-erasure.ts',
  'renderer/data/sealed/raw-rows.ts',
  'renderer/data/sealed/seal-middleware.ts',
  'renderer/data/upgrade/upgrade.ts',
];

describe('there is one way to write', () => {
  it('only the commit changes rows, told by the types of what is called', () => {
    const found = writesOf(filesIn(DATA));
    expect([...found.keys()].toSorted()).toEqual(MAY_WRITE);
    expect(found.get('renderer/data/commit.ts')).toEqual(['bulkPut']);
    expect([...new Set(found.get('renderer/data/sealed/raw-rows.ts'))].toSorted()).toEqual(['add', 'delete', 'put']);
    expect([...new Set(found.get('renderer/data/erasure/write-erasure.ts'))].toSorted()).toEqual([
      'add',
      'bulkAdd',
      'bulkDelete',
      'bulkPut',
      'put',
    ]);
    expect(found.get('renderer/data/database.ts')).toEqual(['delete']);
    expect([...new Set(found.get('renderer/data/upgrade/upgrade.ts'))].toSorted()).toEqual(['delete', 'put']);
    expect(found.get('renderer/data/sealed/seal-middleware.ts')).toEqual(['mutate']);
  }, 120_000);

  it('only the commit has rows past Dexie', () => {
    const having = filesIn(DATA).filter((file) => /['"][^'"]*\/raw-rows['"]/.test(readFileSync(file, 'utf8')));
    expect(having.map(shortName)).toEqual(['renderer/data/commit.ts']);
  });

  it('nothing outside renderer/data reaches the database', () => {
    const outside = ['renderer', 'shared', 'electron'].flatMap((folder) => filesIn(join(ROOT, folder)));
    const reaching = outside.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return !file.startsWith(DATA + sep) && (/['"]dexie[^'"]*['"]/.test(text) || /\bindexedDB\s*[.[]/.test(text));
    });
    expect(reaching.map(shortName)).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

function shortName(file: string): string {
  return relative(ROOT, file).split(sep).join('/');
}

/** The writing methods that each file calls on anything that Dexie or the browser's database declares. */
function writesOf(files: readonly string[]): Map<string, string[]> {
  const config = ts.readConfigFile(join(ROOT, 'renderer', 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, join(ROOT, 'renderer'));
  const program = ts.createProgram([...files], {
    ...options,
    noEmit: true,
    emitDeclarationOnly: false,
    composite: false,
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, string[]>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} was not read`);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) && WRITES.has(node.name.text) && isOfDatabase(checker, node)) {
        found.set(shortName(file), [...(found.get(shortName(file)) ?? []), node.name.text]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function isOfDatabase(checker: ts.TypeChecker, access: ts.PropertyAccessExpression): boolean {
  const declarations = checker.getSymbolAtLocation(access.name)?.declarations ?? [];
  // Something whose type nobody knows might be a table: said aloud rather than let through.
  if (declarations.length === 0) return true;
  return declarations.some((declaration) => {
    const { parent } = declaration;
    const holder = ts.isInterfaceDeclaration(parent) ? parent.name.text : '';
    return declaration.getSourceFile().fileName.includes('/node_modules/dexie/') || holder.startsWith('IDB');
  });
}
