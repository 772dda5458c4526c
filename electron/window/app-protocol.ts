import { app, protocol } from 'electron';
import { join } from 'node:path';
import { answerFromFolder } from './app-files';
import { APP_SCHEME } from './origin';

/** Must run before the application is ready. */
export function setupAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Serves the built window from inside the application. */
export function setupAppProtocol(): void {
  const folder = join(app.getAppPath(), 'out', 'renderer');
  protocol.handle(APP_SCHEME, (request) => answerFromFolder(folder, request));
}
