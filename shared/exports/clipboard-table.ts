import { escapeHtml } from './escape-html';
import { withoutFormula } from './without-formula';

/** A table on its way to the clipboard: headings, which columns hold figures or dates, and the cells as they read. */
export type ClipboardTable = {
  titles: readonly string[];
  isFigure: readonly boolean[];
  rows: readonly (readonly string[])[];
};

/** Takes a cell as text, so that "1-2" is no date and "007" stays as it is. */
const AS_TEXT = ` style="mso-number-format:'\\@'"`;

/** The table as lines of cells with tabs between them, for where no format is taken; no text in it is a formula. */
export function clipboardText({ titles, isFigure, rows }: ClipboardTable): string {
  const line = (cells: readonly string[], safe: readonly boolean[]) =>
    cells.map((cell, index) => (safe[index] ? cell : withoutFormula(cell)).replace(/\s+/g, ' ')).join('\t');
  return [line(titles, []), ...rows.map((row) => line(row, isFigure))].join('\r\n');
}

/** The same as an HTML table, which Excel takes first: headings, figures as figures, text as text. */
export function clipboardHtml({ titles, isFigure, rows }: ClipboardTable): string {
  const head = titles.map((title) => `<th>${escapeHtml(withoutFormula(title))}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      isFigure[index] ? `<td>${escapeHtml(cell)}</td>` : `<td${AS_TEXT}>${escapeHtml(withoutFormula(cell))}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
