import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the preload script as the one CommonJS file that a sandboxed Electron window can load. */
export default defineConfig({
  build: {
    outDir: at("dist/preload"),
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    target: "es2024",
    lib: { entry: at("electron/preload.ts"), formats: ["cjs"], fileName: () => "preload.cjs" },
    rolldownOptions: { external: ["electron"] },
  },
});
