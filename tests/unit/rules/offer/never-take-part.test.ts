import { OfferCriteriaSchema } from '@shared/model/offer';
import { criteriaOf } from '@shared/rules/offer/offer-criteria';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stroud } from './offer-fixture';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDERS = ['shared/rules/offer', 'renderer/screens/requests/offer', 'renderer/panels/offer'];

/** Restricted notes, access needs, equality data and free texts about a person. */
const NEVER =
  /restricted|equality|access ?needs|performance|diversity(?!Wishes|Note|-note)|\.notes\b|\.expertise\b|ethnicity|gender|disability/i;

function codeIn(folder: string): { path: string; code: string }[] {
  return readdirSync(join(ROOT, folder)).map((name) => {
    const text = readFileSync(join(ROOT, folder, name), 'utf8');
    return { path: `${folder}/${name}`, code: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '') };
  });
}

test.each(FOLDERS)('nothing in %s reads what must not take part', (folder) => {
  const files = codeIn(folder).filter(({ path }) => !path.endsWith('diversity-note.tsx'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter(({ code }) => NEVER.test(code)).map(({ path }) => path)).toEqual([]);
});

test('wishes on diversity are off, and cannot be turned on', () => {
  const criteria = criteriaOf(stroud());
  expect(criteria.diversityWishes).toBe(false);
  expect(OfferCriteriaSchema.safeParse({ ...criteria, diversityWishes: true }).success).toBe(false);
});
