import { damageBackups } from '@tests/support/damage-backups';
import { expect, it } from 'vitest';

it('a backup that is damaged in any way is refused, and said to be damaged', async () => {
  const { faults, unharmed } = await damageBackups(50);
  expect(faults).toEqual([]);
  expect(unharmed).toBeLessThan(5);
}, 60_000);
