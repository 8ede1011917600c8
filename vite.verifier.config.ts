import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const text = (path: string) => readFileSync(at(path), "utf8").replaceAll("\r\n", "\n");

/** A source of a policy by the hash of what stands between the tags (CSP level 3, §8.2). */
const source = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/** The whole page in one file, with a policy under which it can load and send nothing. */
export function verifierPage(script: string): string {
  const style = text("renderer/verifier/style.css");
  const { version } = JSON.parse(text("package.json")) as { version: string };
  const policy = [
    "default-src 'none'",
    `script-src ${source(script)}`,
    `style-src ${source(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const values: Readonly<Record<string, string>> = {
    policy,
    version,
    licence: text("node_modules/@noble/curves/LICENSE").trim(),
  };
  if (/<\/script|<!--/i.test(script)) throw new Error("the script would end before its end");
  return text("renderer/verifier/index.html")
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!)
    .replace("<style></style>", () => `<style>${style}</style>`)
    .replace("<script></script>", () => `<script>${script}</script>`);
}

/** Puts the built script into the page, and gives nothing but the page. */
const onePage = (): Plugin => ({
  name: "verifier-page",
  generateBundle(_options, bundle) {
    const [chunk, ...more] = Object.values(bundle);
    if (chunk?.type !== "chunk" || more.length > 0) throw new Error("more than one script");
    Reflect.deleteProperty(bundle, chunk.fileName);
    this.emitFile({ type: "asset", fileName: "verify.html", source: verifierPage(`\n${chunk.code}`) });
  },
});

/** Builds the page that checks a dossier in a browser. It is readable on purpose: recipients may read it. */
export default defineConfig({
  publicDir: false,
  plugins: [onePage()],
  build: {
    outDir: at("assets/verifier"),
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    target: "es2022",
    lib: { entry: at("renderer/verifier/main.ts"), formats: ["iife"], name: "affiantVerifier" },
  },
});
