import { defineConfig } from 'vite'

/** Builds the workbench (src/web) into dist/web: files with hashed names, nothing inline, as the server's policy asks. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Browsers with `light-dark()`, so that it stays one declaration a colour.
    cssTarget: ['chrome123', 'firefox125', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The finer coasts of the map, 756 kB, which load when somebody zooms in.
    chunkSizeWarningLimit: 800,
  },
})
