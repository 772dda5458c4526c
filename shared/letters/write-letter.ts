import { escapeHtml } from '@shared/exports/escape-html';
import { missingCase } from '@shared/model/result';
import type { FilledLetter, LetterBlock, LetterPiece } from './fill-letter';

/** An e-mail as it leaves: the subject on one line, and the same words with and without format. */
export type WrittenLetter = { subject: string; html: string; text: string };

/** Writes a letter without gaps: a fragment of HTML in which every text is escaped, and plain text. Throws where there is a gap. */
export function writeLetter({ subject, blocks, gaps }: FilledLetter): WrittenLetter {
  if (gaps.length > 0) throw new Error('An e-mail with a gap is never written');
  return {
    subject: said(subject).replaceAll(/\s+/g, ' ').trim(),
    html: blocks.map(blockHtml).join('\n'),
    text: blocks.map(blockText).join('\n\n'),
  };
}

const CELL = 'style="padding:2px 12px 2px 0;text-align:left;vertical-align:top"';
const FRAMED = 'style="border:1px solid #999;padding:3px 8px;text-align:left;vertical-align:top"';

function blockHtml(block: LetterBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.lines.map((line) => escapeHtml(said(line))).join('<br>')}</p>`;
    case 'points':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(said(item))}</li>`).join('')}</ul>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${broken(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table>${block.rows
        .map(({ label, text }) => `<tr><th ${CELL}>${escapeHtml(label)}</th><td ${CELL}>${broken(text)}</td></tr>`)
        .join('')}</table>`;
    case 'table': {
      const head = block.head.map((cell) => `<th ${FRAMED}>${escapeHtml(cell)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td ${FRAMED}>${broken(cell)}</td>`).join('')}</tr>`,
      );
      return `<table style="border-collapse:collapse"><tr>${head}</tr>${rows.join('')}</table>`;
    }
    default:
      return missingCase(block);
  }
}

function blockText(block: LetterBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.map(said).join('\n');
    case 'points':
      return block.items.map((item) => `- ${said(item)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(({ label, text }) => `${label}: ${text.replaceAll('\n', '; ')}`).join('\n');
    case 'table':
      return block.rows.map((row) => rowText(block.head, row)).join('\n\n');
    default:
      return missingCase(block);
  }
}

/** A row without columns: the first cell, and beneath it the others that say something, each with its heading. */
function rowText(head: readonly string[], [first = '', ...others]: readonly string[]): string {
  const lines = others.map((cell, index) =>
    cell === '' ? '' : `  ${head[index + 1]}: ${cell.replaceAll('\n', '; ')}`,
  );
  return [first, ...lines.filter(Boolean)].join('\n');
}

function said(pieces: readonly LetterPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function broken(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
