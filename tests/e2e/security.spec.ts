import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CONTRACT } from '@shared/ipc/contract';
import { expect, test, type Desk } from './support/launch';
import { startLocalServer } from './support/local-server';

/** What the preload script exposes, seen as a page that keeps to no types would see it. */
type Exposed = { peerDesk: Record<string, (request: unknown) => Promise<{ problem?: object }>> };

const START = /^app:\/\/desk\/(#.*)?$/;
const POLICY_MESSAGE = /Content Security Policy|Refused to|violates the following|requires 'Trusted/;
const NOT_LOADED = /Failed to load resource|WebSocket connection/;

test.beforeEach(async ({ desk }) => {
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
});

/** Asked without Playwright's locators: they would wait for ever for the end of a navigation that was refused. */
async function expectStillHere(desk: Desk): Promise<void> {
  const addresses = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  expect(addresses).toEqual([expect.stringMatching(START)]);
  expect(await desk.page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
}

/** Has the main process remember every navigation that the page asks for, and whether it was refused. */
async function watchNavigation(desk: Desk): Promise<() => Promise<unknown>> {
  const list = await desk.app.evaluateHandle(({ webContents }) => {
    const asked: string[] = [];
    webContents.getAllWebContents()[0]?.on('will-frame-navigate', (event) => {
      asked.push(`${event.url} ${event.defaultPrevented ? 'refused' : 'allowed'}`);
    });
    return asked;
  });
  return () => list.evaluate((asked) => asked.at(-1));
}

test('the window is walled off and knows nothing of Node', async ({ desk }) => {
  const settings = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // `as`: there in every version, though its types leave it out.
    return (contents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences();
  });
  expect(settings).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  const seen = await desk.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    // `as`: the page's own types are not those of this file.
    calls: Object.keys((window as unknown as Exposed).peerDesk).sort(),
  }));
  expect(seen).toEqual({ node: [], calls: Object.keys(CONTRACT).sort() });
});

test('the title stays, whatever the page calls itself', async ({ desk }) => {
  await desk.page.evaluate(() => {
    document.title = 'A name';
  });
  const title = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe('Peer Desk');
});

test('it goes nowhere else', async ({ desk }) => {
  const server = await startLocalServer();
  const lastAsked = await watchNavigation(desk);
  for (const address of [server.url, 'https://example.org/', 'app://desk/assets/', 'app://other/']) {
    await desk.page.evaluate((url) => window.location.assign(url), address);
    await expect.poll(lastAsked).toBe(`${address} refused`);
    await expectStillHere(desk);
    await desk.page.evaluate((url) => {
      const anchor = document.createElement('a');
      anchor.href = url;
      document.body.append(anchor);
      anchor.click();
    }, `${address}#link`);
    await expect.poll(lastAsked).toBe(`${address}#link refused`);
    await expectStillHere(desk);
  }
  expect(server.calls()).toBe(0);
  await server.close();
});

test('it opens no window', async ({ desk }) => {
  const opened = await desk.page.evaluate(() =>
    ['https://example.org/', '/', 'about:blank'].map((address) => window.open(address)),
  );
  expect(opened).toEqual([null, null, null]);
  await expectStillHere(desk);
});

test('nothing leaves this computer', async ({ desk }) => {
  desk.expectProblem(POLICY_MESSAGE);
  desk.expectProblem(NOT_LOADED);
  const server = await startLocalServer();
  const outcomes = await desk.page.evaluate(async (url) => {
    const fetched = (address: string): Promise<string> =>
      fetch(address).then(
        () => 'reached',
        () => 'blocked',
      );
    const loaded = (tag: 'img' | 'iframe'): Promise<string> =>
      new Promise((done) => {
        const element = document.createElement(tag);
        element.addEventListener('error', () => done('blocked'));
        document.addEventListener('securitypolicyviolation', () => done('blocked'), { once: true });
        element.src = url;
        document.body.append(element);
      });
    const socket = new Promise<string>((done) => {
      const opened = new WebSocket(url.replace('http', 'ws'));
      opened.addEventListener('error', () => done('blocked'));
      opened.addEventListener('open', () => done('reached'));
    });
    navigator.sendBeacon(url, 'x');
    return Promise.all([fetched(url), fetched('https://example.org/'), loaded('img'), loaded('iframe'), socket]);
  }, server.url);
  expect(outcomes).toEqual(['blocked', 'blocked', 'blocked', 'blocked', 'blocked']);
  // The session refuses by itself as well, where the page's own policy has no say.
  const fromMain = await desk.app.evaluate(
    ({ net }, url) =>
      net.fetch(url).then(
        () => 'reached',
        () => 'blocked',
      ),
    server.url,
  );
  expect(fromMain).toBe('blocked');
  expect(server.calls()).toBe(0);
  await server.close();
});

test('text never becomes code or markup', async ({ desk }) => {
  desk.expectProblem(POLICY_MESSAGE);
  const outcomes = await desk.page.evaluate(async () => {
    const tried = (attempt: () => unknown): string => {
      try {
        attempt();
        return 'ran';
      } catch {
        return 'blocked';
      }
    };
    // Playwright's own call may use eval; a later task has only what the page itself may do.
    await new Promise((later) => {
      setTimeout(later, 0);
    });
    const inline = (): void => {
      const script = document.createElement('script');
      script.append('window.inlineRan = true');
      document.body.append(script);
    };
    return {
      // oxlint-disable-next-line no-eval -- whether it is refused is the question
      eval: await new Promise((done) => setTimeout(() => done(tried(() => window.eval('1'))), 0)),
      inline: [tried(inline), 'inlineRan' in window],
      markup: tried(() => {
        document.createElement('div').innerHTML = '<b>x</b>';
      }),
      worker: tried(() => new Worker('/assets/other.js')),
      // An empty module: the cipher of the rows is compiled, which runs no text.
      compiled: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'ran',
        () => 'blocked',
      ),
    };
  });
  expect(outcomes).toEqual({
    eval: 'blocked',
    inline: ['blocked', false],
    markup: 'blocked',
    worker: 'blocked',
    compiled: 'ran',
  });
});

test('no permission is given but to keep its own data', async ({ desk }) => {
  const answers = await desk.page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    location: (await navigator.permissions.query({ name: 'geolocation' })).state,
    clipboard: await navigator.clipboard.readText().then(
      () => 'read',
      () => 'denied',
    ),
    keptData: await navigator.storage.persist(),
  }));
  expect(answers).toEqual({ notifications: 'denied', location: 'denied', clipboard: 'denied', keptData: true });
});

test('it downloads nothing', async ({ desk }) => {
  // Waits for the listening first, for the outcome later: the download may come before an answer is asked for.
  const outcome = await desk.app.evaluateHandle(({ session }) => {
    const told = new Promise((done) => {
      session.defaultSession.once('will-download', (event) => done(event.defaultPrevented));
    });
    return { told };
  });
  await desk.page.evaluate(() => {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob(['x']));
    anchor.download = 'x.txt';
    anchor.click();
  });
  expect(await outcome.evaluate(({ told }) => told)).toBe(true);
  await expectStillHere(desk);
});

test('a call that the table does not describe is refused', async ({ desk }) => {
  const answers = await desk.page.evaluate(async () => {
    // `as`: the window's own types would not let such requests be written.
    const calls = (window as unknown as Exposed).peerDesk;
    const file = { suggestedName: 'x', bytes: new Uint8Array(1), filterName: 'x', extension: 'xlsx' };
    const requests = [
      undefined,
      { ...file, path: '/tmp/x' },
      { ...file, extension: 'exe' },
      { ...file, bytes: 'text' },
    ];
    return Promise.all(requests.map(async (request) => (await calls['file:save']?.(request))?.problem));
  });
  const refused = { code: 'call-malformed', facts: { call: 'file:save' } };
  expect(answers).toEqual([refused, refused, refused, refused]);
});

test('a window that is not ours gets no answer', async ({ desk }) => {
  const answer = await desk.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.js`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://desk/');
    const given: unknown = await other.webContents.executeJavaScript("window.peerDesk['app:info']({})");
    other.destroy();
    return given;
  });
  expect(answer).toEqual({ ok: false, problem: { code: 'call-refused', facts: { call: 'app:info' } } });
});

test('a second start brings the first window forward and ends', async ({ desk }) => {
  const { executable, args } = await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
    const ours = process.argv.slice(1).filter((text) => !/^--(inspect|remote-debugging)/.test(text));
    return { executable: process.execPath, args: ours };
  });
  const plain = args.filter((text, at) => text !== '-r' && args[at - 1] !== '-r');
  const second = spawn(executable, plain, { stdio: 'ignore' });
  const [status] = await once(second, 'exit');
  expect(status).toBe(0);
  await expect
    .poll(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())))
    .toEqual([true]);
});
