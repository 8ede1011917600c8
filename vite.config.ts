import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { licencesPlugin } from "./vite.licences.ts";

/** Builds the window: one page with its scripts, styles and fonts, all served by us. */
export default defineConfig({
  root: fileURLToPath(new URL("renderer", import.meta.url)),
  base: "/",
  plugins: [react(), licencesPlugin(fileURLToPath(new URL(".", import.meta.url)))],
  build: {
    outDir: fileURLToPath(new URL("dist/window", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    target: "es2024",
    chunkSizeWarningLimit: 2000,
  },
});
