import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../renderer');

/** Writes days through the gate, or a change of its own in which days or approvals are. */
const BY_THE_GATE = /writeDays\(desk/;
const BY_ITSELF = /desk\.commit\(|await save\(/;
const OF_DAYS = /table: 'dayEntries'|table: 'approvals'|\bdays: (?:\w+\.)?freed/;
/** Held days are days to come, booked as they are granted; the gate refuses those of a locked year in words. */
const ASKS_NOTHING = ['panels/book-held.tsx'];

it('whatever writes days or approvals hands on why a locked year is corrected', () => {
  const files = ['screens', 'panels'].flatMap((folder) =>
    readdirSync(join(RENDERER, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  const writing = files.filter((file) => {
    const text = readFileSync(join(RENDERER, file), 'utf8');
    return BY_THE_GATE.test(text) || (BY_ITSELF.test(text) && OF_DAYS.test(text));
  });
  expect(writing).toContain('screens/requests/close-dialog.tsx');
  expect(writing).toContain('screens/requests/asking/contact-dialog.tsx');
  const silent = writing.filter((file) => !/\bcorrection\b/.test(readFileSync(join(RENDERER, file), 'utf8')));
  expect(silent).toEqual(ASKS_NOTHING);
});
