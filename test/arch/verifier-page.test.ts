import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = readFileSync(at("assets/verifier/verify.html"));

describe("the page that checks a dossier", () => {
  it("is what its sources give, byte for byte", async () => {
    const built = await build({
      configFile: at("vite.verifier.config.ts"),
      logLevel: "silent",
      build: { write: false },
    });
    const [output] = [built].flat() as Rolldown.RolldownOutput[];
    const files = output!.output.filter((file) => file.type === "asset");
    expect(files.map(({ fileName }) => fileName)).toEqual(["verify.html"]);
    expect(
      Buffer.from(files[0]!.source).equals(page),
      "run npm run build:verifier, then publish its hash",
    ).toBe(true);
  });

  it("has its hash published", () => {
    const hash = createHash("sha256").update(page).digest("hex");
    expect(readFileSync(at("docs/format.md"), "utf8")).toContain(hash);
  });

  it("has a policy under which only its own script and style count, and nothing is loaded", () => {
    const text = page.toString("utf8");
    const of = (tag: string) => new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(text)![1]!;
    const source = (tag: string) => `'sha256-${createHash("sha256").update(of(tag)).digest("base64")}'`;
    const policy = `default-src 'none'; script-src ${source("script")}; style-src ${source("style")}; base-uri 'none'; form-action 'none'`;
    expect(text).toContain(`content="${policy}"`);
    expect(text.match(/<(script|style)\b/g)).toEqual(["<style", "<script"]);
    expect(text).not.toMatch(/\s(src|href|srcset|action)="/);
  });
});
