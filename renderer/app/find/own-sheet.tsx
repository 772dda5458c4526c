import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import type { ReactNode } from 'react';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const styles = createCache({ key: 'pd-find', nonce, prepend: true });

/**
 * What stands in it has its styles in a sheet of its own. A rule for print or forced colours, which every dialog brings, has
 * the browser look anew at every element that any rule of its sheet is about: in the common one, at the whole page.
 */
export function OwnSheet({ children }: { children: ReactNode }) {
  return <CacheProvider value={styles}>{children}</CacheProvider>;
}
