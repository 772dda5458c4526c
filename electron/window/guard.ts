import { app, session, type WebContents } from 'electron';
import { logEvent } from '@electron/log';
import { isAllowedRequest, isAppUrl, isStartPage } from './origin';

function guardContents(contents: WebContents): void {
  const stayHome = (event: { preventDefault: () => void; url: string }): void => {
    if (isStartPage(event.url)) return;
    event.preventDefault();
    logEvent('navigation-refused');
  };
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    logEvent('new-window-refused');
    return { action: 'deny' };
  });
  // Peer connections are outside the content policy and webRequest: leave them no way onto the network.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Every page that is ever made is held to the start page. */
export function setupNavigationGuard(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

/** No permission but one, no device, no download, no request that leaves the application. */
export function setupSessionGuard(): void {
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((contents, permission, answer) => {
    const granted = isGranted(permission, contents.getURL());
    if (!granted) logEvent('permission-refused', { permission });
    answer(granted);
  });
  ours.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  ours.setDevicePermissionHandler(() => false);
  ours.setSpellCheckerEnabled(false);
  ours.on('will-download', (event) => {
    event.preventDefault();
    logEvent('download-refused');
  });
  ours.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isAllowedRequest(details.url) && !isDevTools(details.url);
    if (cancel) logEvent('request-refused', { kind: details.resourceType });
    answer({ cancel });
  });
}

/** The one permission given: that Chromium never throws the database away when the disk runs short. */
function isGranted(permission: string, url: string): boolean {
  return permission === 'persistent-storage' && isAppUrl(url);
}

function isDevTools(url: string): boolean {
  return !app.isPackaged && url.startsWith('devtools://');
}

/** Chromium's own services (updates of components, reports, pings) stay silent too: no name is ever looked up. */
export function setupNoNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const quiet of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(quiet);
  }
}
