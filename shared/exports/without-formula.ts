// What a spreadsheet program may take for a formula, also after white space. Source: DOMAIN section 8.
const DANGEROUS_START = /^[\s\u00A0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text with a `'` before it where a spreadsheet would take it for a formula. */
export function withoutFormula(text: string): string {
  return DANGEROUS_START.test(text) ? `'${text}` : text;
}
