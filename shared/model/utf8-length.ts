/**
 * How many bytes a text takes in UTF-8, without making them: `shared/` has no encoder.
 * A lone surrogate counts as the three bytes of the sign that an encoder puts in its place.
 */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit < 0x80) continue;
    if (unit < 0x800) {
      bytes += 1;
    } else if (isPair(text, place, unit)) {
      bytes += 2;
      place += 1;
    } else {
      bytes += 2;
    }
  }
  return bytes;
}

function isPair(text: string, place: number, unit: number): boolean {
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(place + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
