import { unzipSync } from 'fflate';
import { colourWord, themeColours } from './colour-words';
import { attribute, section, unescapeXml } from './xml-text';

/** What is known of the styles of one sheet: the cells that are struck through, and the coloured ones, as "C104". */
export type StyledCells = {
  readonly struck: ReadonlySet<string>;
  /** The colour of a cell's fill in a word; without those that are white or have none. */
  readonly fills: ReadonlyMap<string, string>;
};

const UNSTYLED: StyledCells = { struck: new Set(), fills: new Map() };

/** Colours are only looked for in sheets up to this size: they are worth a warning and no more. */
const LONGEST_FOR_FILLS = 4 * 1024 * 1024;

/**
 * The struck-through and the coloured cells of an .xlsx or .xlsm whose container was checked. The parser does not tell them, so
 * they are read from the styles of the file and from the style of each cell. Of other formats, and where the file is not as
 * expected, nothing is known.
 */
export function readStyledCells(bytes: Uint8Array): (sheet: string) => StyledCells {
  try {
    return styledCells(bytes);
  } catch {
    // What is crossed out is a hint for a question; a file that the parser could read is not refused for it.
    return () => UNSTYLED;
  }
}

function styledCells(bytes: Uint8Array): (sheet: string) => StyledCells {
  const names = new Set(['xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/theme/theme1.xml']);
  const parts = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
  const textOf = (name: string) => (parts[name] ? new TextDecoder().decode(parts[name]) : '');
  const styles = textOf('xl/styles.xml');
  const struck = struckStyles(styles);
  const fills = fillStyles(styles, textOf('xl/theme/theme1.xml'));
  if (struck.size === 0 && fills.size === 0) return () => UNSTYLED;
  const paths = sheetPaths(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'));
  const wanted = new Set(paths.values());
  const sheets = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  const known = new Map<string, StyledCells>();
  for (const [sheet, path] of paths) {
    const part = sheets[path];
    if (!part) continue;
    const looked = part.length <= LONGEST_FOR_FILLS ? fills : UNSTYLED.fills;
    if (struck.size > 0 || looked.size > 0) known.set(sheet, cellsOf(new TextDecoder().decode(part), struck, looked));
  }
  return (sheet) => known.get(sheet) ?? UNSTYLED;
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
  const formats = formatsOf(xml);
  return new Set(formats.flatMap((xf, index) => (struck.has(attribute(xf, 'fontId') ?? '') ? [String(index)] : [])));
}

/** The numbers of the cell styles that are coloured, each with its colour. */
function fillStyles(xml: string, theme: string): ReadonlyMap<string, string> {
  const colours = themeColours(theme);
  const fills = [...section(xml, 'fills').matchAll(/<fill\b[^>]*?(?:\/>|>([\s\S]*?)<\/fill>)/g)];
  const words = fills.map(([, fill = '']) => {
    const [colour] = /<fgColor\b[^>]*>/.exec(fill) ?? [];
    return colour && /patternType="(?!none|gray125)/.test(fill) ? colourWord(colour, colours) : undefined;
  });
  return new Map(
    formatsOf(xml).flatMap((xf, index) => {
      const word = words[Number(attribute(xf, 'fillId') ?? 0)];
      return word === undefined ? [] : [[String(index), word] as const];
    }),
  );
}

function formatsOf(xml: string): readonly string[] {
  return [...section(xml, 'cellXfs').matchAll(/<xf\b[^>]*>/g)].map(([xf]) => xf);
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

/** The cells of these styles, by their references. */
function cellsOf(xml: string, struckStyle: ReadonlySet<string>, fillOf: ReadonlyMap<string, string>): StyledCells {
  const struck = new Set<string>();
  const fills = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<c [^>]*>/g)) {
    const style = STYLE.exec(tag)?.[1] ?? '';
    const fill = fillOf.get(style);
    const isStruck = struckStyle.has(style);
    if (fill === undefined && !isStruck) continue;
    const reference = attribute(tag, 'r');
    if (reference === undefined) continue;
    if (isStruck) struck.add(reference);
    if (fill !== undefined) fills.set(reference, fill);
  }
  return { struck, fills };
}

const STYLE = /\ss="(\d+)"/;
