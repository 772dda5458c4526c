import { zipSync, type Zippable } from 'fflate';
import { readFileSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBuildModule, makeFolder } from './build-script';

type UnzipModule = {
  unzip: (zipPath: string, folder: string, place: (name: string) => string | null) => Promise<void>;
};

const UNIX = 3;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const mode = (bits: number): { os: number; attrs: number } => ({ os: UNIX, attrs: bits * 0x1_0000 });

describe('unzip', () => {
  let folder = makeFolder();
  const out = (name = ''): string => join(folder.path, 'out', name);
  const unpack = async (zip: Uint8Array, place = (name: string): string | null => name): Promise<void> => {
    const path = join(folder.path, 'some.zip');
    writeFileSync(path, zip);
    // The script's own JSDoc gives these types; it has no declaration file.
    const { unzip } = (await loadBuildModule('runtime/unzip.mjs')) as UnzipModule;
    await unzip(path, out(), place);
  };
  const files: Zippable = {
    'App/run': [bytes('#!/bin/sh\n'.repeat(1000)), mode(0o100755)],
    'App/plain.txt': [bytes('plain'), { ...mode(0o100644), level: 0 }],
    'App/empty': [new Uint8Array(0), mode(0o100644)],
    'App/left-out/big': [bytes('big'), mode(0o100644)],
  };
  beforeEach(() => {
    folder.remove();
    folder = makeFolder();
  });
  afterEach(() => folder.remove());

  it('puts each entry in its place with its permission bits', async () => {
    await unpack(zipSync(files), (name) => (name.startsWith('App/left-out/') ? null : name.slice('App/'.length)));
    expect(readdirSync(out()).toSorted()).toEqual(['empty', 'plain.txt', 'run']);
    expect(readFileSync(out('run'), 'utf8')).toBe('#!/bin/sh\n'.repeat(1000));
    expect(readFileSync(out('plain.txt'), 'utf8')).toBe('plain');
    expect(statSync(out('run')).mode & 0o111).toBe(0o111);
    expect(statSync(out('plain.txt')).mode & 0o111).toBe(0);
  });

  it('makes a symlink of a symlink', async () => {
    await unpack(zipSync({ 'lib.so.1': bytes('lib'), 'lib.so': [bytes('lib.so.1'), mode(0o120777)] }));
    expect(readlinkSync(out('lib.so'))).toBe('lib.so.1');
    expect(readdirSync(out()).toSorted()).toEqual(['lib.so', 'lib.so.1']);
  });

  it('notices a damaged entry', async () => {
    const zip = zipSync({ 'plain.txt': [bytes('plain'), { level: 0 }] });
    zip[30 + 'plain.txt'.length] = 'P'.charCodeAt(0);
    await expect(unpack(zip)).rejects.toThrow('The zip file is damaged at plain.txt.');
  });

  it('notices a zip that ends too early', async () => {
    const zip = zipSync(files);
    await expect(unpack(zip.subarray(0, zip.length - 30))).rejects.toThrow('was not downloaded whole');
  });

  it('writes nothing outside its folder', async () => {
    await expect(unpack(zipSync({ '../outside': bytes('x') }))).rejects.toThrow('The zip file names a path outside');
    expect(readdirSync(folder.path)).toEqual(['some.zip']);
  });
});
