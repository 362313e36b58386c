/** Builds the three kinds of process of the desktop program, and the page that the browser host serves as well. */

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: here('out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: here('electron/main/index.ts'),
          worker: here('electron/worker/index.ts'),
          thread: here('electron/worker/thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: here('out/preload'),
      sourcemap: true,
      // A sandboxed preload can load nothing but Electron itself, and only as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src/renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      minify: 'oxc',
      // The content policy allows neither inline scripts nor requests: no small file is written into another one.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // It comes from this computer's own disk or loopback, so one file is as good as ten.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: { index: here('src/renderer/index.html') } },
    },
  },
});
