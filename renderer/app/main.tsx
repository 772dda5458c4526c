import './start/asked-early';
import '@shared/model/zod-settings';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { collectAtRest } from './collect-at-rest';
import { keepFocus } from './kept-focus';
import { beginOpening } from './start/opening';
import { createStyles } from './styles';
import { theme } from './theme';
import { readToday } from './today';

const styles = createStyles({ prepend: true });
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

const opening = beginOpening(readToday());
keepFocus();
collectAtRest(async (isInUse) => {
  const opened = opening.current();
  if (opened.state === 'open') await opened.desk.shareTexts(isInUse);
});
createRoot(root).render(
  <StrictMode>
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <App opening={opening} />
      </ThemeProvider>
    </CacheProvider>
  </StrictMode>,
);
