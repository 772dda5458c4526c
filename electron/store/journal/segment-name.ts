const NAME = /^(\d{8})\.pdj$/;

/** The file name of a segment: its number in eight digits. */
export function segmentName(number: number): string {
  return `${String(number).padStart(8, '0')}.pdj`;
}

/** The number in a segment's file name; `undefined` for any other file. */
export function segmentNumber(name: string): number | undefined {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
