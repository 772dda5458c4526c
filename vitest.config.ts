import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      '@shared': resolve(root, 'shared'),
      '@renderer': resolve(root, 'renderer'),
      '@electron': resolve(root, 'electron'),
      '@tests': resolve(root, 'tests'),
    },
  },
  // A slow machine is no failure: the limit only ends a test that hangs.
  test: { include: ['tests/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 },
});
