const NAME = /^peer-desk-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})-(\d+)\.age$/;

/** The file name of a copy: when it was made (UTC, to the second) and the number of its last change. */
export function copyName(at: string, sequence: number): string {
  const [day = '', time = ''] = at.split('T');
  return `peer-desk-${day}-${time.slice(0, 8).replaceAll(':', '')}-${sequence}.age`;
}

/** What a file name says of a copy: `at` as an ISO instant; `undefined` for the name of anything else. */
export function parseCopyName(name: string): { at: string; sequence: number } | undefined {
  const found = NAME.exec(name);
  if (!found) return undefined;
  const [, day, hours, minutes, seconds, sequence] = found;
  return { at: `${day}T${hours}:${minutes}:${seconds}.000Z`, sequence: Number(sequence) };
}
