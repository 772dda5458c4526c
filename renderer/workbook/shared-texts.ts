const ITEM = /<si>.*?<\/si>/gs;
const COUNT = / count="(\d+)"/;
const LONGEST_TEXT = 32_767;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
};
// What XML cannot hold, which the file format writes by its number.
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\0-\x08\x0b-\x1f\uFFFE\uFFFF]/g;

/** The texts of a workbook's cells. Each stands once in the file, and cells name it by its number there. */
export type SharedTexts = {
  /** Texts of rows, each given once. */
  add: (texts: readonly string[]) => void;
  /** For one more cell: the number in the file of the text that was added as the one of this number, from 0. */
  numberOf: (added: number) => number;
  /** The part of the file that holds them. */
  xml: () => string;
};

/** Starts from the part that SheetJS wrote, whose texts keep their numbers. */
export function createSharedTexts(part: string): SharedTexts {
  const items: string[] = [...(part.match(ITEM) ?? [])];
  const start = part.indexOf('<si>');
  const alreadyCounted = Number(COUNT.exec(part)?.[1]);
  if (start === -1 || Number.isNaN(alreadyCounted)) throw new Error('The texts of the workbook are not as expected');
  const written = new Map(items.map((item, number) => [item, number]));
  const numbers: number[] = [];
  let count = alreadyCounted;
  return {
    add: (texts) => {
      for (const text of texts) {
        const item = itemOf(text);
        numbers.push(written.get(item) ?? items.push(item) - 1);
      }
    },
    numberOf: (added) => {
      const number = numbers[added];
      if (number === undefined) throw new Error('A cell names a text that did not come');
      count += 1;
      return number;
    },
    xml: () => {
      const head = part.slice(0, start).replace(COUNT, ` count="${count}"`);
      return [head.replace(/ uniqueCount="\d+"/, ` uniqueCount="${items.length}"`), ...items, '</sst>'].join('');
    },
  };
}

/** A text as SheetJS writes it. */
function itemOf(text: string): string {
  if (text.length > LONGEST_TEXT) throw new Error(`A cell of a spreadsheet holds no more than ${LONGEST_TEXT} letters`);
  const escaped = text
    .replace(/[&<>'"]/g, (letter) => ENTITIES[letter] ?? letter)
    .replace(NOT_IN_XML, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  return `<si><t${/^\s|\s$|[\t\n\r]/.test(text) ? ' xml:space="preserve"' : ''}>${escaped}</t></si>`;
}
