import { CFB } from 'xlsx';

/** Records of an .xls that are read, by their number in [MS-XLS] 2.3; what else one may hold is passed over. */
const FORMULA = 0x0006;
const SHARED_STRINGS = 0x00fc;
const START = 0x0809;
const END = 0x000a;
const READ: ReadonlySet<number> = new Set([
  FORMULA,
  SHARED_STRINGS,
  START,
  END,
  0x001c, // comment
  0x0022, // whether dates count from 1904
  0x002f, // password
  0x003c, // continues the record before
  0x0042, // code page
  0x005d, // object, which a comment names
  0x007d, // columns
  0x0085, // name of a sheet
  0x00bd, // several numbers
  0x00d6, // text with formats
  0x00e0, // style of a cell
  0x00e5, // merged cells
  0x00fd, // shared text
  0x01b6, // text of an object
  0x0200, // size of a sheet
  0x0203, // number
  0x0204, // text
  0x0205, // true, false or an error
  0x0207, // text that a formula came to
  0x0208, // row
  0x027e, // short number
  0x041e, // number format
]);
/** A record that says nothing and that the parser passes over. */
const PASSED_OVER = 0x005e;

const HEAD = 4;
/** Excel 5.0 and 95, and Excel 97 and later. */
const VERSIONS: ReadonlySet<number> = new Set([0x0500, 0x0600]);
/** Where a formula says how long it is, after its cell, its value and its flags. */
const FORMULA_LENGTH_AT = 20;
const SHARED_COUNT_AT = 4;
/** Length and flags. */
const SHORTEST_TEXT = 3;

/**
 * The records of an .xls without its container. Formulas are emptied: their values are kept in the file, and the parser
 * loops for ever over damaged ones, as over links and names. Each record stays where it is, since sheets are found by place.
 * What is no such workbook throws.
 */
export function leanXls(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const records = workbookStream(bytes);
  const view = new DataView(records.buffer);
  let depth = 0;
  for (let at = 0, next = 0; at + HEAD <= records.length; at = next) {
    const number = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const body = at + HEAD;
    next = body + length;
    if (at === 0 && number !== START) throw new Error('No start of a workbook');
    // What follows the last sheet is padding, and the parser stops here too.
    if (depth === 0 && number !== START) break;
    if (number === START) depth += 1;
    if (number === END) depth -= 1;
    if (!READ.has(number)) view.setUint16(at, PASSED_OVER, true);
    else if (next > records.length) throw new Error('A record is cut off');
    else if (number === END && length > 0) throw new Error('Not the end of a sheet');
    else if (number === START) checkVersion(view, body, length);
    else if (number === FORMULA) emptyFormula(view, body, length);
    else if (number === SHARED_STRINGS) boundCount(view, body, length);
  }
  return records;
}

function workbookStream(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const container: unknown = CFB.read(bytes, { type: 'array' });
  const found: unknown = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  const content = typeof found === 'object' && found !== null && 'content' in found ? found.content : undefined;
  // A copy: the records are changed, and `slice` of a Buffer would share the bytes of the file.
  if (content instanceof Uint8Array || Array.isArray(content)) return Uint8Array.from(content);
  throw new Error('No workbook in the container');
}

function checkVersion(view: DataView, body: number, length: number): void {
  if (length < 4 || !VERSIONS.has(view.getUint16(body, true))) throw new Error('Not a version that is read');
}

function emptyFormula(view: DataView, body: number, length: number): void {
  if (length < FORMULA_LENGTH_AT + 2) throw new Error('A formula is cut off');
  view.setUint16(body + FORMULA_LENGTH_AT, 0, true);
}

/** No more texts are looked for than there is room for. */
function boundCount(view: DataView, body: number, length: number): void {
  if (length < SHARED_COUNT_AT + 4) throw new Error('The list of texts is cut off');
  const room = Math.floor(view.byteLength / SHORTEST_TEXT);
  view.setUint32(body + SHARED_COUNT_AT, Math.min(view.getUint32(body + SHARED_COUNT_AT, true), room), true);
}
