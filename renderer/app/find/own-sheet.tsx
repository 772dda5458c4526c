import { CacheProvider } from '@emotion/react';
import type { ReactNode } from 'react';
import { createStyles } from '../styles';

const styles = createStyles({ key: 'pd-find', prepend: true });

/**
 * What stands in it has its styles in a sheet of its own. A rule for print or forced colours, which every dialog brings, has
 * the browser look anew at every element that any rule of its sheet is about: in the common one, at the whole page.
 */
export function OwnSheet({ children }: { children: ReactNode }) {
  return <CacheProvider value={styles}>{children}</CacheProvider>;
}
