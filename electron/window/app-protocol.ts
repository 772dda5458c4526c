import { app, protocol } from 'electron';
import { join } from 'node:path';
import { answerFromFolder } from './app-files';
import { APP_SCHEME, isStartPage } from './origin';

/** Must run before the application is ready. */
export function setupAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/**
 * Serves the built window from inside the application: the page at once, its scripts when `scriptsMayGo`. Answers once the page
 * was handed over.
 */
export function setupAppProtocol(scriptsMayGo: Promise<void>): Promise<void> {
  const folder = join(app.getAppPath(), 'out', 'renderer');
  return new Promise((pageIsOut) => {
    protocol.handle(APP_SCHEME, async (request) => {
      const isPage = isStartPage(request.url);
      if (!isPage) await scriptsMayGo;
      const answer = await answerFromFolder(folder, request);
      if (isPage) setImmediate(pageIsOut);
      return answer;
    });
  });
}
