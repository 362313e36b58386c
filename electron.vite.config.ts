/** Builds the three kinds of process of the desktop program, and the page that the browser host serves as well. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const here = (path: string): string => resolve(import.meta.dirname, path);

/** Writes the names of the packages a bundle was made of to `out/parts`: their licences go along with it. */
function parts(bundle: string): Plugin {
  return {
    name: 'parts',
    generateBundle() {
      const packages = [...this.getModuleIds()].map((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]);
      const names = [...new Set(packages)].filter((name) => name !== undefined).sort();
      mkdirSync(here('out/parts'), { recursive: true });
      writeFileSync(here(`out/parts/${bundle}.json`), `${JSON.stringify(names, undefined, 2)}\n`);
    },
  };
}

export default defineConfig({
  main: {
    plugins: [parts('main')],
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
    plugins: [parts('preload')],
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
    plugins: [react(), parts('renderer')],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      minify: 'oxc',
      // The content policy allows neither inline scripts nor requests: no small file is written into another one.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // It comes from this computer's own disk or loopback, so one file is as good as ten.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { index: here('src/renderer/index.html') } },
    },
  },
});
