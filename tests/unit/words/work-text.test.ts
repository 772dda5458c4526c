import { approvedWorkText } from '@renderer/panels/work-text';
import { makeApproval, makeProject } from '@tests/support/builders';
import { expect, test } from 'vitest';

const LEEDS = 'E08000035';
const project = makeProject({ id: 'p', name: 'Corporate peer challenge', councilSupportedId: LEEDS });
const known = {
  projects: { get: (id: string) => (id === 'p' ? project : undefined) },
  book: { shortNameOf: (id: string | null, text: string) => (id === LEEDS ? 'Leeds' : text) },
};
const told = (overrides: object) => approvedWorkText(makeApproval(overrides), known);

test.each([
  ['its project, with the council of the project', { projectId: 'p' }, 'Corporate peer challenge, Leeds'],
  ['what was written, with the council', { whatFor: 'Mentoring', councilSupportedId: LEEDS }, 'Mentoring, Leeds'],
  ['a council once', { whatFor: 'Leeds review', councilSupportedId: LEEDS }, 'Leeds review'],
  ['a council alone', { councilSupportedId: LEEDS }, 'Leeds'],
  ['nothing', {}, 'any work of the year'],
])('an approval says what it is for: %s', (_name, overrides, text) => {
  expect(told(overrides)).toBe(text);
});
