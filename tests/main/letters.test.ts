import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '@shared/model/calendar-day';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const opened: string[] = [];
let refusal = '';
vi.mock('electron', () => ({
  app: { getPath: () => join(tmpdir(), 'peer-desk-letters-log') },
  shell: {
    openExternal: (address: string) => {
      if (refusal !== '') return Promise.reject(new Error(refusal));
      opened.push(address);
      return Promise.resolve();
    },
    openPath: (path: string) => {
      opened.push(path);
      return Promise.resolve(refusal);
    },
  },
}));

const { letterHandlers } = await import('@electron/handlers/letters');
const { lettersFolder } = await import('@electron/store/letters-folder');
const { emlDraft } = await import('@electron/store/eml-draft');
const { CONTRACT } = await import('@shared/ipc/contract');
const PostalMime = (await import('postal-mime')).default;

// Safe: nothing of the window is used.
const CONTEXT = {} as never;
const NOW = '2026-11-22T14:02:00.000Z' as Instant;
const LETTER = {
  to: [],
  bcc: ['beth@example.org', 'ada@example.org'],
  subject: `Können Sie? Corporate peer challenge, Rhondda Cynon Taf \u2013 ${'ŵ'.repeat(60)}`,
  text: 'Dear colleague,\n\nÀ bientôt',
  html: '<p>Dear colleague,</p><table><tr><td>À bientôt</td></tr></table>',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-desk-letters-'));
  opened.length = 0;
  refusal = '';
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const handlers = () => letterHandlers({ folder: lettersFolder(join(folder, 'drafts')), now: () => NOW });

describe('a draft', () => {
  it('is read back by another reader as it was written', async () => {
    const read = await PostalMime.parse(emlDraft(LETTER, new Date(NOW)));
    expect(read.subject).toBe(LETTER.subject);
    expect(read.bcc?.map(({ address }) => address)).toEqual(LETTER.bcc);
    expect(read.text?.replaceAll('\r\n', '\n').trim()).toBe(LETTER.text);
    expect(read.html).toContain(LETTER.html);
    expect(read.date).toBe(NOW);
    expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(read.from).toBeUndefined();
  });

  it('has nothing but short lines of ASCII that end as they must', () => {
    const bcc = Array.from({ length: 200 }, (_, index) => `peer-${index}@example.org`);
    const text = Buffer.from(emlDraft({ ...LETTER, bcc, text: 'x'.repeat(5000) }, new Date(NOW))).toString('latin1');
    // RFC 5322, section 2.1: CR and LF only together; lines of 78 characters at most.
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    // RFC 2047, section 2: an encoded word has 75 characters at most.
    const words = text.match(/=\?utf-8\?B\?[^?]*\?=/g) ?? [];
    expect(words.length).toBeGreaterThan(2);
    expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(75);
    // Each by itself is whole: none cuts a character in two.
    for (const word of words) expect(Buffer.from(word.slice(10, -2), 'base64').toString()).not.toContain('\ufffd');
  });

  it('lies in a folder of its own until it is emptied, for nobody else', async () => {
    const { handleDraft, close } = handlers();
    expect(await handleDraft(LETTER, CONTEXT)).toEqual({ ok: true, value: {} });
    const [name = ''] = await readdir(join(folder, 'drafts'));
    expect(name).toMatch(/^[0-9a-f-]{36}\.eml$/);
    expect(opened).toEqual([join(folder, 'drafts', name)]);
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'drafts', name))).mode & 0o777).toBe(0o600);
      expect((await stat(join(folder, 'drafts'))).mode & 0o777).toBe(0o700);
    }
    close();
    expect(existsSync(join(folder, 'drafts'))).toBe(false);
    close();
  });

  it('does not stay where no program took it', async () => {
    refusal = 'No application is registered';
    expect(await handlers().handleDraft(LETTER, CONTEXT)).toMatchObject({ problem: { code: 'no-mail-program' } });
    expect(existsSync(join(folder, 'drafts'))).toBe(false);
  });

  it('is refused where it cannot be written', async () => {
    await writeFile(join(folder, 'drafts'), '');
    expect(await handlers().handleDraft(LETTER, CONTEXT)).toMatchObject({ problem: { code: 'letter-not-written' } });
    expect(opened).toEqual([]);
  });

  it('leaves what else lies in the data folder', async () => {
    await mkdir(join(folder, 'journal'));
    await writeFile(join(folder, 'journal', 'one'), 'kept');
    handlers().close();
    expect(await readFile(join(folder, 'journal', 'one'), 'utf8')).toBe('kept');
  });
});

describe('the address for the mail program', () => {
  it('is made here, of parts', async () => {
    expect(await handlers().handleCompose({ ...LETTER, subject: 'Hello' }, CONTEXT)).toEqual({ ok: true, value: {} });
    expect(opened).toEqual([
      'mailto:?bcc=beth@example.org,ada@example.org&subject=Hello&body=Dear%20colleague%2C%0D%0A%0D%0A%C3%80%20bient%C3%B4t',
    ]);
  });

  it('is not opened where it is too long, and says where nothing took it', async () => {
    const long = { ...LETTER, text: 'x'.repeat(2000) };
    expect(await handlers().handleCompose(long, CONTEXT)).toMatchObject({ problem: { code: 'letter-too-long' } });
    expect(opened).toEqual([]);
    refusal = 'nothing there';
    expect(await handlers().handleCompose(LETTER, CONTEXT)).toMatchObject({ problem: { code: 'no-mail-program' } });
  });
});

describe('what the window may ask for', () => {
  const { request } = CONTRACT['letter:draft'];
  it.each([
    ['a header more in the subject', { subject: 'Hello\r\nTo: somebody@example.org' }],
    ['a header more in an address', { to: ['beth@example.org\r\nCc: x@example.org'] }],
    ['no address', { bcc: ['beth'] }],
    ['a path', { path: '/etc/passwd' }],
  ])('is never %s', (_what, part) => {
    expect(request.safeParse(LETTER).success).toBe(true);
    expect(request.safeParse({ ...LETTER, ...part }).success).toBe(false);
  });
});
