import { unzipSync } from 'fflate';
import { colourWord, themeColours } from './colour-words';
import { attribute, section } from './xml-text';

/** The numbers of the cell styles that are struck through, and of the coloured ones. */
export type CellStyles = {
  readonly struck: ReadonlySet<string>;
  /** The colour of the fill in a word; without those that are white or have none. */
  readonly fills: ReadonlyMap<string, string>;
};

const UNSTYLED: CellStyles = { struck: new Set(), fills: new Map() };

/**
 * The styles of an .xlsx or .xlsm whose container was checked that say something by a line or a colour. The parser does not tell
 * them. Of other formats, and where the file is not as expected, nothing is known.
 */
export function readCellStyles(bytes: Uint8Array): CellStyles {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name }) => name === 'xl/styles.xml' || name === 'xl/theme/theme1.xml',
    });
    const textOf = (name: string) => (parts[name] ? new TextDecoder().decode(parts[name]) : '');
    const styles = textOf('xl/styles.xml');
    return { struck: struckStyles(styles), fills: fillStyles(styles, textOf('xl/theme/theme1.xml')) };
  } catch {
    // What is crossed out is a hint for a question; a file that the parser could read is not refused for it.
    return UNSTYLED;
  }
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
