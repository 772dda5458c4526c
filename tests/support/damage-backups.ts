import { startAgeFile } from '@electron/store/copies/age-file';
import { checkCopy } from '@electron/store/copies/check-copy';
import { byThisComputer, toThisComputer } from '@electron/store/copies/this-computer';
import { nodeFileSystem as files } from '@electron/store/journal/file-system';
import { bytesOf, someRows } from '@tests/unit/copies/copy-fixture';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded, type Seeded } from './seeded';

/** What became of the damaged backups; `faults` is empty where each was refused with a word. */
export type BackupOutcome = { rounds: number; unharmed: number; faults: string[] };

const KEY = Uint8Array.from({ length: 32 }, (_byte, place) => place * 5 + 3);
const PEERS = 260;

/** What a damaged backup may be called; anything else would send somebody looking in the wrong place. */
const REFUSALS: ReadonlySet<string> = new Set([
  'copy-damaged',
  'copy-truncated',
  'copy-not-ours',
  'copy-not-for-these',
  'copy-newer',
]);

type Breaker = (bytes: Buffer, random: Seeded, other: Buffer) => Buffer;

const cut = (bytes: Buffer, from: number, to: number, put: readonly Uint8Array[] = []): Buffer =>
  Buffer.concat([bytes.subarray(0, from), ...put, bytes.subarray(to)]);

/** The ways in which bytes are broken, whatever they are. */
const BREAKERS: Record<string, Breaker> = {
  'one bit': (bytes, random) => {
    const broken = Buffer.from(bytes);
    const at = random.below(bytes.length);
    broken[at] = (broken[at] ?? 0) ^ (1 << random.below(8));
    return broken;
  },
  'a run of noise': (bytes, random) => {
    const at = random.below(bytes.length);
    const noise = Buffer.from(Array.from({ length: 1 + random.below(3_000) }, () => random.below(256)));
    return cut(bytes, at, Math.min(bytes.length, at + noise.length), [noise]).subarray(0, bytes.length);
  },
  'a cut end': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a cut start': (bytes, random) => bytes.subarray(1 + random.below(bytes.length - 1)),
  'a piece taken out': (bytes, random) => {
    const at = random.below(bytes.length - 1);
    return cut(bytes, at, at + 1 + random.below(bytes.length - at - 1));
  },
  'a piece twice': (bytes, random) => {
    const at = random.below(bytes.length - 1);
    const piece = bytes.subarray(at, at + 1 + random.below(70_000));
    return cut(bytes, at, at, [piece]);
  },
  'bytes at the end': (bytes, random) =>
    Buffer.concat([bytes, Buffer.from(Array.from({ length: 1 + random.below(200) }, () => random.below(256)))]),
  'the end of another backup': (bytes, random, other) => {
    const at = 1 + random.below(Math.min(bytes.length, other.length) - 1);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(at)]);
  },
};

/** Lines of a backup broken before it is sealed: what a faulty writer could leave. */
const LINE_BREAKERS: Record<string, Breaker> = {
  ...BREAKERS,
  'a line left out': (bytes, random) => joined(withoutOne(linesOf(bytes), random)),
  'two lines changed over': (bytes, random) => {
    const lines = linesOf(bytes);
    const at = random.below(lines.length - 1);
    return joined([...lines.slice(0, at), lines[at + 1] ?? '', lines[at] ?? '', ...lines.slice(at + 2)]);
  },
  'a line twice': (bytes, random) => {
    const lines = linesOf(bytes);
    const at = random.below(lines.length);
    return joined([...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)]);
  },
  'a figure changed': (bytes, random) => {
    const text = bytes.toString('utf8');
    const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
    const at = random.pick(places);
    return Buffer.from(`${text.slice(0, at)}${(Number(text[at]) + 1 + random.below(8)) % 10}${text.slice(at + 1)}`);
  },
};

function linesOf(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\n').slice(0, -1);
}

function joined(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

function withoutOne(lines: readonly string[], random: Seeded): string[] {
  const at = random.below(lines.length);
  return lines.filter((_line, place) => place !== at);
}

/**
 * Breaks a backup `rounds` times, as it lies on the disk or in its lines, and looks at what checking it comes to: it must not
 * throw, must take none for good that is not byte for byte as it was, and must say that it is damaged. The same seed breaks
 * alike.
 */
export async function damageBackups(rounds: number, seed = 1): Promise<BackupOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'peer-desk-damage-'));
  const outcome: BackupOutcome = { rounds, unharmed: 0, faults: [] };
  try {
    const plain = {
      whole: Buffer.from(await bytesOf(someRows(PEERS))),
      other: Buffer.from(await bytesOf(someRows(9))),
    };
    const sealed = {
      whole: await seal(join(folder, 'whole'), plain.whole),
      other: await seal(join(folder, 'other'), plain.other),
    };
    if (!(await judge(join(folder, 'good'), sealed.whole)).isGood) outcome.faults.push('the good one was refused');
    for (let round = 0; round < rounds; round += 1) {
      const random = seeded(seed * 1_000_003 + round);
      const inLines = round % 2 === 1;
      const breakers = inLines ? LINE_BREAKERS : BREAKERS;
      const way = random.pick(Object.keys(breakers));
      const { whole, other } = inLines ? plain : sealed;
      const broken = breakers[way]?.(whole, random, other) ?? whole;
      const path = join(folder, String(round));
      const judged = await judge(path, inLines ? await seal(`${path}-sealed`, broken) : broken);
      if (broken.equals(whole)) outcome.unharmed += 1;
      else if (judged.fault)
        outcome.faults.push(`round ${round}, ${way}${inLines ? ' in its lines' : ''}: ${judged.fault}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return outcome;
}

async function seal(path: string, bytes: Buffer): Promise<Buffer> {
  const writing = await startAgeFile({ files, path, recipients: [toThisComputer(KEY)] });
  if (!writing.ok) throw new Error(writing.problem.code);
  if (bytes.length > 0) await writing.value.append(bytes);
  await writing.value.finish();
  const sealed = await readFile(path);
  await rm(path);
  return sealed;
}

async function judge(path: string, bytes: Buffer): Promise<{ isGood: boolean; fault?: string }> {
  await writeFile(path, bytes);
  try {
    const checked = await checkCopy({ files, path, identities: [byThisComputer(KEY)] });
    if (checked.ok) return { isGood: true, fault: 'was taken for good' };
    const { code } = checked.problem;
    return REFUSALS.has(code) ? { isGood: false } : { isGood: false, fault: `was called ${code}` };
  } catch (error) {
    return { isGood: false, fault: `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` };
  } finally {
    await rm(path, { force: true });
  }
}
