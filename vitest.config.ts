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
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
