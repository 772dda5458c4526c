/**
 * Splits separated text into rows of fields, one row at a time. Fields may stand in double quotes, with separators,
 * line breaks and doubled quotes inside. A quote inside an unquoted field is text.
 */
export function* splitText(text: string, separator: string): Generator<string[]> {
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, next } = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator);
    fields.push(field);
    at = next;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) fields.push('');
      else continue;
    }
    yield fields;
    fields = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
}

function plainField(text: string, start: number, separator: string): { field: string; next: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end += 1;
  return { field: text.slice(start, end), next: end };
}

function quotedField(text: string, start: number, separator: string): { field: string; next: number } {
  let field = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    // A quote that is never closed is a stray mark: the field then ends like a plain one.
    if (quote === -1) return plainField(text, start, separator);
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = plainField(text, quote + 1, separator);
      return { field: field + rest.field, next: rest.next };
    }
    field += '"';
    at = quote + 2;
  }
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
