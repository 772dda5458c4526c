import { isPlaceholder, tidy } from './text';

/**
 * An amount of money in whole pence: "\u00a3250.00", "250", "1,250.50", "(250)" and "-250" (less than nought), "\u00a31.2k". `undefined`
 * for an empty cell, a placeholder and anything that is no amount. Source: DOMAIN section 9, line 24.
 */
export function readPence(written: string): number | undefined {
  const text = tidy(written).toLowerCase();
  if (text === '' || isPlaceholder(text)) return undefined;
  const brackets = /^\((.*)\)$/.exec(text);
  const bare = (brackets?.[1] ?? text).replace(/\u00a3|gbp|pounds?|\s/g, '').replace(/[\u2212\u2013]/g, '-');
  const found = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d{1,2})\d*)?(k?)(-?|cr|dr)$/.exec(bare);
  if (!found || (found[2] === undefined && found[3] === undefined)) return undefined;
  const [, before, pounds = '0', fraction = '', thousands, after] = found;
  const pence = Number(pounds.replace(/,/g, '')) * 100 + Number(fraction.padEnd(2, '0'));
  const isBelow = brackets !== null || before === '-' || after === '-' || after === 'cr';
  return (isBelow && pence !== 0 ? -1 : 1) * pence * (thousands === 'k' ? 1000 : 1);
}
