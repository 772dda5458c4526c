/** The one origin that the window may show and that may call the main process. */
export const APP_SCHEME = 'app';
const APP_HOST = 'desk';
export const START_URL = `${APP_SCHEME}://${APP_HOST}/`;

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** True for an address of Peer Desk's own pages and files. */
export function isAppUrl(text: string): boolean {
  const url = parsed(text);
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}

/** True for the one page there is, whatever stands after its `#`. */
export function isStartPage(text: string): boolean {
  const url = parsed(text);
  return url !== undefined && isAppUrl(text) && url.pathname === '/' && url.search === '';
}

/** True for what the window may load: its own files, and data that it already holds. */
export function isAllowedRequest(text: string): boolean {
  return isAppUrl(text) || text.startsWith(`blob:${START_URL}`) || text.startsWith('data:');
}
