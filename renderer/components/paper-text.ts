/** A piece of a line. */
export type Piece = { kind: 'text' | 'strong' | 'code'; text: string } | { kind: 'link'; text: string; to: string };

/** A block of a paper, in the order it stands there. */
export type Block =
  | { kind: 'title' | 'heading' | 'paragraph' | 'quote'; pieces: Piece[] }
  | { kind: 'list'; items: Piece[][] }
  | { kind: 'table'; head: Piece[][]; rows: Piece[][][] };

const INLINE = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<text>[^\]]+)\]\((?<to>[^)]+)\)/g;
const NOT_TAKEN = /^(#{3,} |```|~~~|\d+\. |[*+] |!\[|<|---|\s*$)/;
const DIVIDER = /^\|[\s:|-]+\|$/;

/**
 * Reads one of our own papers: the little of Markdown that `docs/` uses for them (a title, headings, paragraphs, lists with
 * `-`, quotes, tables; bold, code and links). Throws on anything else, so that nothing is ever shown otherwise than written.
 */
export function parsePaper(text: string): Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter((block) => block !== '')
    .map((block) => parseBlock(block.split('\n')));
}

/** What a paper is called; empty where it has no title. */
export function titleOfPaper([first]: readonly Block[]): string {
  return first?.kind === 'title' ? first.pieces.map(({ text }) => text).join('') : '';
}

function parseBlock(lines: string[]): Block {
  const [first = ''] = lines;
  if (NOT_TAKEN.test(first)) throw new Error(`A paper cannot hold: ${first}`);
  if (first.startsWith('|')) return parseTable(lines);
  if (first.startsWith('- ')) return parseList(lines);
  if (first.startsWith('> ')) {
    return { kind: 'quote', pieces: parsePieces(lines.map((line) => line.replace(/^> ?/, '')).join(' ')) };
  }
  const heading = /^(##?) (.+)$/.exec(first);
  if (heading && lines.length === 1) {
    return { kind: heading[1] === '#' ? 'title' : 'heading', pieces: parsePieces(heading[2] ?? '') };
  }
  const stray = lines.find((line) => NOT_TAKEN.test(line) || /^(# |## |- |\||> )/.test(line));
  if (stray !== undefined) throw new Error(`A paper needs an empty line before: ${stray}`);
  return { kind: 'paragraph', pieces: parsePieces(lines.join(' ')) };
}

function parseList(lines: string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    const item = /^- (.+)$/.exec(line)?.[1];
    const more = /^ {2}(\S.*)$/.exec(line)?.[1];
    if (item !== undefined) items.push(item);
    else if (more !== undefined && items.length > 0) items.push(`${items.pop()} ${more}`);
    else throw new Error(`A list of a paper cannot hold: ${line}`);
  }
  return { kind: 'list', items: items.map(parsePieces) };
}

function parseTable(lines: string[]): Block {
  const [head = '', divider = '', ...rows] = lines;
  const bad = lines.find((line) => !line.startsWith('|') || !line.trimEnd().endsWith('|'));
  if (bad !== undefined || !DIVIDER.test(divider)) throw new Error(`Not a table of a paper: ${bad ?? divider}`);
  return { kind: 'table', head: parseCells(head), rows: rows.map(parseCells) };
}

function parseCells(line: string): Piece[][] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => parsePieces(cell.trim()));
}

function parsePieces(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of line.matchAll(INLINE)) {
    if (found.index > at) pieces.push({ kind: 'text', text: line.slice(at, found.index) });
    pieces.push(toPiece(found.groups ?? {}));
    at = found.index + found[0].length;
  }
  if (at < line.length) pieces.push({ kind: 'text', text: line.slice(at) });
  return pieces;
}

function toPiece({ strong, code, text = '', to = '' }: Partial<Record<string, string>>): Piece {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (code !== undefined) return { kind: 'code', text: code };
  return { kind: 'link', text, to };
}
