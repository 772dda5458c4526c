import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { startChunk } from './build/start-chunk.mjs';

const root = import.meta.dirname;
const alias = {
  '@shared': resolve(root, 'shared'),
  '@renderer': resolve(root, 'renderer'),
  '@electron': resolve(root, 'electron'),
  '@docs': resolve(root, 'docs'),
};

// Targets are set by hand: the tests run on an older Electron than the one shipped (docs/decisions.md).
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: resolve(root, 'electron/main.ts'),
        external: ['electron'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          charset: 'ascii',
          // Names are kept, so that an error says where it was; what Node holds of the text is a fourth of it.
          minify: { compress: false, mangle: false, codegen: true },
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: resolve(root, 'electron/preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    resolve: { alias },
    plugins: [react()],
    worker: { format: 'es', rollupOptions: { output: { charset: 'ascii' } } },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // Read from the disk, not over a network: only what runs at the start is worth keeping small (npm run bench).
      chunkSizeWarningLimit: 1500,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: resolve(root, 'renderer/index.html'),
        // With a single letter beyond Latin-1 in it the browser keeps the whole script at two bytes a letter.
        output: { charset: 'ascii', manualChunks: startChunk(resolve(root, 'renderer/app/main.tsx')) },
      },
    },
  },
});
