import { unzipSync } from 'fflate';

/** The cells of a sheet whose font is struck through, as references such as "C104". */
export type StruckCells = (sheet: string) => ReadonlySet<string>;

const NO_CELL: ReadonlySet<string> = new Set();
const NONE: StruckCells = () => NO_CELL;

/**
 * The struck-through cells of an .xlsx or .xlsm whose container was checked. The parser does not tell them, so they are read
 * from the styles of the file and from the style of each cell. Of other formats, and where the file is not as expected,
 * nothing is known and none is struck.
 */
export function readStruckCells(bytes: Uint8Array): StruckCells {
  try {
    return struckCells(bytes);
  } catch {
    // What is crossed out is a hint for a question; a file that the parser could read is not refused for it.
    return NONE;
  }
}

function struckCells(bytes: Uint8Array): StruckCells {
  const names = new Set(['xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']);
  const parts = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
  const textOf = (name: string) => (parts[name] ? new TextDecoder().decode(parts[name]) : '');
  const styles = struckStyles(textOf('xl/styles.xml'));
  if (styles.size === 0) return NONE;
  const paths = sheetPaths(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'));
  const wanted = new Set(paths.values());
  const sheets = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  const struck = new Map<string, ReadonlySet<string>>();
  for (const [sheet, path] of paths) {
    const part = sheets[path];
    if (part) struck.set(sheet, cellsOfStyles(new TextDecoder().decode(part), styles));
  }
  return (sheet) => struck.get(sheet) ?? NO_CELL;
}

/** The numbers of the cell styles whose font is struck through. */
function struckStyles(xml: string): ReadonlySet<string> {
  const fonts = [...section(xml, 'fonts').matchAll(/<font\b[^>]*?(?:\/>|>((?:(?!<font\b)[\s\S])*?)<\/font>)/g)];
  const struck = new Set(
    fonts.flatMap(([, font = ''], index) =>
      /<strike\b(?![^>]*\bval="(?:0|false)")[^>]*>/.test(font) ? [String(index)] : [],
    ),
  );
  if (struck.size === 0) return struck;
  const formats = [...section(xml, 'cellXfs').matchAll(/<xf\b[^>]*>/g)];
  return new Set(formats.flatMap(([xf], index) => (struck.has(attribute(xf, 'fontId') ?? '') ? [String(index)] : [])));
}

function section(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}`);
  const end = xml.indexOf(`</${name}>`, start);
  return start === -1 || end === -1 ? '' : xml.slice(start + name.length + 1, end);
}

/** The part of the zip that holds each sheet. */
function sheetPaths(workbook: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  const paths = new Map<string, string>();
  for (const [tag] of workbook.matchAll(/<sheet\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const target = targets.get(attribute(tag, 'r:id'));
    if (name !== undefined && target !== undefined)
      paths.set(unescapeXml(name), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return paths;
}

/** The references of the cells of these styles. */
function cellsOfStyles(xml: string, styles: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [tag] of xml.matchAll(/<c [^>]*>/g)) {
    const reference = attribute(tag, 'r');
    if (reference !== undefined && styles.has(attribute(tag, 's') ?? '')) found.add(reference);
  }
  return found;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name) => {
    if (name) return ENTITIES[String(name)] ?? '';
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(String(hex), 16));
  });
}
