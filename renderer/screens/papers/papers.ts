import faults from '@docs/faults.md?raw';
import forIt from '@docs/for-it-and-data-protection.md?raw';
import security from '@docs/security.md?raw';

/** The papers that come with the program, as they stood when it was built; the address of each, and its text. */
export const PAPERS: Readonly<Record<string, { text: string; fileName: string }>> = {
  'for-it': { text: forIt, fileName: 'peer-desk-for-it-and-data-protection' },
  security: { text: security, fileName: 'peer-desk-security' },
  faults: { text: faults, fileName: 'peer-desk-when-something-breaks' },
};

/** Where a link of one paper to another leads here; nowhere for a paper that does not come with the program. */
export function addressOfPaper(file: string): string | undefined {
  if (file === 'for-it-and-data-protection.md') return '/papers/for-it';
  if (file === 'faults.md') return '/papers/faults';
  return file === 'security.md' ? '/papers/security' : undefined;
}
