import { answerFromFolder, filePathOf } from '@electron/window/app-files';
import { isAllowedRequest, isStartPage } from '@electron/window/origin';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let top = '';
let served = '';
let drawing = '';

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'peer-desk-test-'));
  served = join(top, 'renderer');
  await mkdir(join(served, 'assets'), { recursive: true });
  drawing = join(top, 'drawing');
  await mkdir(drawing);
  await writeFile(join(top, 'secret.js'), 'secret');
  await writeFile(join(served, 'index.html'), '<meta nonce="__CSP_NONCE__" />');
  await writeFile(join(served, 'assets', 'index-A1_b.js'), 'export {}');
  await writeFile(join(served, 'assets', 'notes.txt'), 'x');
});

afterAll(() => rm(top, { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => answerFromFolder(served, { method, url });

describe('answers of app://desk', () => {
  it('gives the page a nonce that its policy allows, another each time', async () => {
    const [first, second] = await Promise.all([get('app://desk/'), get('app://desk/')]);
    const policy = first.headers.get('Content-Security-Policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(await first.text()).toBe(`<meta nonce="${nonce}" />`);
    // Compiling the cipher of the rows is the one thing that the browser calls unsafe here.
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    expect(policy.match(/unsafe/g)).toHaveLength(1);
    expect(second.headers.get('Content-Security-Policy')).not.toBe(policy);
  });

  it('hands out the head of the page while what is drawn in it is waited for', async () => {
    const page = '<head nonce="__CSP_NONCE__"></head><!-- drawn-today --><div id="root"></div>';
    await writeFile(join(drawing, 'index.html'), page);
    let draw = (markup: string | undefined): void => void markup;
    const drawn = new Promise<string | undefined>((resolve) => (draw = resolve));
    const answer = await answerFromFolder(drawing, { method: 'GET', url: 'app://desk/' }, drawn);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('Content-Security-Policy') ?? '')?.[1] ?? '';
    const reader = answer.body?.getReader();
    const read = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await read()).toBe(`<head nonce="${nonce}"></head>`);
    // Signs that stand for something where text is replaced.
    draw('<style nonce="__CSP_NONCE__"></style>$& $1');
    expect(await read()).toBe(`<style nonce="${nonce}"></style>$& $1<div id="root"></div>`);
    expect((await reader?.read())?.done).toBe(true);
    const empty = await answerFromFolder(drawing, { method: 'GET', url: 'app://desk/' });
    expect(await empty.text()).toMatch(/^<head nonce="[^"]+"><\/head><div id="root"><\/div>$/);
  });

  it('serves a built file as what it is', async () => {
    const answer = await get('app://desk/assets/index-A1_b.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Content-Security-Policy')).toContain("require-trusted-types-for 'script'");
  });

  it.each([
    'app://desk/../secret.js',
    'app://desk/%2e%2e/secret.js',
    'app://desk/..%2fsecret.js',
    'app://desk/assets/..%2f..%2fsecret.js',
    'app://desk/..%5csecret.js',
    'app://desk/assets%00.js',
    'app://desk//secret.js',
    'app://desk/C:/secret.js',
    'app://desk/.hidden.js',
    'app://desk/%E0%A4%A',
    'app://desk/assets/',
    'app://desk/assets',
    'app://desk/assets/notes.txt',
    'app://desk/missing.js',
    'app://other/index.html',
    'https://desk/index.html',
    'nonsense',
  ])('has nothing at %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('keeps every path below the served folder', () => {
    expect(filePathOf(served, 'app://desk/assets/a.js')).toBe(join(served, 'assets', 'a.js'));
    expect(filePathOf(served, 'app://desk/..%2f..%2fa.js')).toBeUndefined();
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('takes no %s', async (method) => {
    expect((await get('app://desk/', method)).status).toBe(405);
  });
});

describe('where the window may go', () => {
  it.each([
    ['app://desk/', true],
    ['app://desk/#/peers/1', true],
    ['app://desk/assets/a.js', false],
    ['app://desk/?a=1', false],
    ['app://other/', false],
    ['https://example.org/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
  ])('to %s: %o', (url, expected) => {
    expect(isStartPage(url)).toBe(expected);
  });

  it.each([
    ['app://desk/assets/a.js', true],
    ['blob:app://desk/0193', true],
    ['data:image/png;base64,AA', true],
    ['blob:https://example.org/1', false],
    ['http://127.0.0.1/', false],
    ['https://example.org/', false],
    ['ws://example.org/', false],
    ['file:///etc/passwd', false],
  ])('to load %s: %o', (url, expected) => {
    expect(isAllowedRequest(url)).toBe(expected);
  });
});
