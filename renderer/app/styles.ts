import createCache from '@emotion/cache';

/** Begins the names of all classes. */
export const STYLES_KEY = 'pd';

type Place = Partial<Pick<Parameters<typeof createCache>[0], 'key' | 'container' | 'speedy' | 'prepend'>>;

/**
 * Where the styles of what is drawn are put; those that stand in the page from the first are taken up. The one browser that there
 * is needs no name of a property with a prefix.
 */
export function createStyles({ key = STYLES_KEY, ...place }: Place): ReturnType<typeof createCache> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const styles = createCache({ key, nonce, stylisPlugins: [], ...place });
  // By its names another one would take it away again.
  for (const taken of styles.sheet.tags) taken.setAttribute('data-emotion', key);
  return styles;
}
