import { readFileSync } from "node:fs";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { maplibreFromSource } from "./maplibre.config.ts";
import { stylesFirst } from "./styles-first.config.ts";

const { dependencies, version } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  version: string;
};

/**
 * One `vite build` makes the three things that a published Dateline is made of: the app (`dist/app`), the same components
 * for prerendering pages (`dist/prerender`), and the command line (`dist/cli.js`).
 */
export default defineConfig({
  base: "./",
  define: { __DATELINE_VERSION__: JSON.stringify(version) },
  plugins: [
    svelte(),
    maplibreFromSource(),
    stylesFirst("src/app/main.ts"),
    paraglideVitePlugin({
      project: "./src/app/messages/project.inlang",
      outdir: "./src/app/messages/compiled",
      // One module a language, so that a reader loads their own and no other.
      outputStructure: "locale-modules",
      strategy: ["globalVariable", "baseLocale"],
      emitTsDeclarations: true,
    }),
  ],
  // While developing, the data are those of the atlas that `npm start` serves.
  server: { proxy: { "/atlas": "http://127.0.0.1:4173", "/basemap": "http://127.0.0.1:4173" } },
  environments: {
    client: { build: { outDir: "dist/app", emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } } },
    // The kiosk's guard stands before the app, as a classic script of its own.
    guard: {
      consumer: "client",
      build: {
        outDir: "dist/app",
        emptyOutDir: false,
        copyPublicDir: false,
        target: "es2022",
        rollupOptions: { input: "src/app/kiosk/guard.ts", output: { format: "iife", entryFileNames: "guard.js" } },
      },
    },
    // The app as one script and one style, with fonts and the map's worker inside, from which an atlas in one file is made.
    single: {
      consumer: "client",
      build: {
        outDir: "dist/single",
        emptyOutDir: true,
        copyPublicDir: false,
        target: "es2022",
        modulePreload: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        rollupOptions: { input: "index.html", output: { codeSplitting: false } },
      },
    },
    // The service worker, which `dateline build` fills in for each site.
    worker: {
      consumer: "client",
      build: {
        outDir: "dist/app",
        emptyOutDir: false,
        copyPublicDir: false,
        target: "es2022",
        rollupOptions: {
          input: "src/app/offline/service-worker.ts",
          output: { format: "iife", entryFileNames: "sw.js" },
        },
      },
    },
    // The page on which an operator composes a kiosk is no part of any site.
    operator: {
      consumer: "client",
      build: {
        outDir: "dist/operator",
        copyPublicDir: false,
        target: "es2022",
        rollupOptions: { input: "operator.html" },
      },
    },
    // What the start scripts of a site run where there is Node.
    start: {
      consumer: "server",
      resolve: { noExternal: true },
      build: {
        outDir: "dist/app/start",
        emptyOutDir: false,
        copyPublicDir: false,
        target: "node18",
        minify: false,
        rollupOptions: { input: "src/archive/serving/start.ts", output: { entryFileNames: "serve.mjs" } },
      },
    },
    prerender: {
      consumer: "server",
      resolve: { noExternal: true },
      build: { outDir: "dist/prerender", copyPublicDir: false, rollupOptions: { input: "src/app/prerender.ts" } },
    },
    cli: {
      consumer: "server",
      resolve: { external: Object.keys(dependencies) },
      build: {
        outDir: "dist",
        emptyOutDir: false,
        copyPublicDir: false,
        target: "node20",
        minify: false,
        rollupOptions: {
          input: { cli: "src/archive/cli.ts", worker: "src/archive/worker.ts" },
          output: { banner: "#!/usr/bin/env node", chunkFileNames: "chunks/[name].js" },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ["client", "guard", "operator", "start", "worker", "single", "prerender", "cli"])
        await builder.build(builder.environments[name]!);
    },
  },
});
