import { describe, expect, it, vi } from 'vitest';
import { localDataFolder } from '@electron/data-folder';

vi.mock('electron', () => ({ app: {}, dialog: {} }));

describe('the data folder', () => {
  it('lies below the local profile on Windows, which no server copies', () => {
    expect(localDataFolder('win32', 'C:\\Users\\priya\\AppData\\Local')).toBe(
      'C:\\Users\\priya\\AppData\\Local\\Peer Desk',
    );
  });

  it.each([
    ['win32', undefined],
    ['win32', ''],
    ['linux', '/home/priya'],
    ['darwin', '/Users/priya'],
  ] as const)('is left to Electron on %s with %o', (platform, localProfile) => {
    expect(localDataFolder(platform, localProfile)).toBeUndefined();
  });
});
