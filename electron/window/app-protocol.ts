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
 * Serves the built window from inside the application. In its page stands from the first what was `drawn` of Today before; a page
 * that is loaded again, as after a fault, begins empty.
 */
export function setupAppProtocol(drawn: Promise<string | undefined>): void {
  const folder = join(app.getAppPath(), 'out', 'renderer');
  let first: Promise<string | undefined> | undefined = drawn;
  protocol.handle(APP_SCHEME, (request) => {
    if (!isStartPage(request.url)) return answerFromFolder(folder, request);
    const inPage = first;
    first = undefined;
    return answerFromFolder(folder, request, inPage);
  });
}
