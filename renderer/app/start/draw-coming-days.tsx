import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import type { Desk } from '@renderer/data/desk';
import { DeskProvider } from '@renderer/data/desk-context';
import { createStartDesk } from '@renderer/data/start/start-desk';
import type { StartNote } from '@renderer/data/start/start-note';
import type { AppInfo } from '@shared/ipc/contract';
import { NONCE_PLACEHOLDER } from '@shared/ipc/nonce-placeholder';
import { MAX_DRAWN_CHARACTERS, type DrawnToday } from '@shared/ipc/start-calls';
import { addDays } from '@shared/rules/calendar';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { ROUTES } from '../routes';
import { createStyles, STYLES_KEY } from '../styles';
import { theme } from '../theme';
import { WorkspaceProvider } from '../workspace';
import { DRAWN_ID } from './drawn-today';

/** Filled in by the main process for each page (electron/window/app-files.ts). */
const NONCE = `nonce="${NONCE_PLACEHOLDER}"`;

/**
 * Today as it will stand on each day that the note for the start holds for: drawn by the screen itself, in an element outside of
 * the page.
 */
export async function drawComingDays(note: StartNote, desk: Desk, info: AppInfo): Promise<DrawnToday> {
  const rules = document.createElement('div');
  const cache = createStyles({ container: rules, speedy: false });
  const days: DrawnToday['days'] = {};
  for (let day = note.stamp.from; day <= note.stamp.until; day = addDays(day, 1)) {
    const never = new Promise<Desk>(() => undefined);
    const ofDay = await createStartDesk(note, { today: day, now: desk.now, nameAtDesk: desk.atDesk }, never);
    const screen = (
      <CacheProvider value={cache}>
        <ThemeProvider theme={theme}>
          <CssBaseline />
          <DeskProvider desk={ofDay}>
            <WorkspaceProvider value={{ name: 'own', info, switchTo: () => undefined }}>
              <RouterProvider router={createMemoryRouter(ROUTES)} />
            </WorkspaceProvider>
          </DeskProvider>
        </ThemeProvider>
      </CacheProvider>
    );
    const markup = drawOnce(screen, rules);
    if (markup.length <= MAX_DRAWN_CHARACTERS) days[day] = markup;
  }
  // The window takes those of the classes up as its own (emotion's rehydration), and need not work them out again.
  const names = [STYLES_KEY, ...Object.keys(cache.inserted)].join(' ');
  const ofClasses = rulesIn(rules, (key) => key === STYLES_KEY);
  const styles = `<style ${NONCE} data-emotion="${names}">${ofClasses}</style>`;
  const end = { lastSequence: note.stamp.lastSequence, lastHash: note.stamp.lastHash };
  return { end, version: info.version, styles, days };
}

/** Draws a screen and takes it away again. The styles of the whole page stand within the markup, so that they go with it. */
function drawOnce(screen: ReactNode, rules: Element): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(screen));
  const ofAll = rulesIn(rules, (key) => key !== STYLES_KEY);
  // What is pressed meanwhile does nothing yet, and the pointer says so.
  const own = `#${DRAWN_ID}{position:fixed;inset:0}body:has(#${DRAWN_ID}){cursor:progress}`;
  const style = `<style ${NONCE}>${ofAll}${own}${takeStyles(place).join('')}</style>`;
  const markup = `<div id="${DRAWN_ID}" inert aria-hidden="true">${style}${place.getHTML()}</div>`;
  root.unmount();
  return markup;
}

/** The rules of the styles with a mark like that; emotion marks those of a class by its own key alone. */
function rulesIn(place: Element, wanted: (key: string | null) => boolean): string {
  const styles = [...place.children].filter((style) => wanted(style.getAttribute('data-emotion')));
  return styles.map(({ textContent }) => textContent).join('');
}

/** The content policy lets no style stand in an attribute of markup: each becomes a rule for its element. */
function takeStyles(place: Element): string[] {
  return [...place.querySelectorAll<HTMLElement>('[style]')].map((element, at) => {
    const rule = `[data-drawn="${at}"]{${element.style.cssText}}`;
    element.removeAttribute('style');
    element.setAttribute('data-drawn', String(at));
    return rule;
  });
}
