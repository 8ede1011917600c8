import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { Failure } from "../../../../shared/errors.ts";
import { assetFolder } from "../../asset-folder.ts";
import { workerAnswer } from "../worker-answer.ts";
import type { Typeset, TypesetJob } from "./compile.ts";
import { shippedFonts } from "./shipped-fonts.ts";

const DEADLINE_MILLISECONDS = 30 * 60_000;

/** What a template is given. */
export type TypesetRequest = {
  /** File of `assets/dossier` that starts. */
  readonly template: "dossier.typ" | "exhibit-bodies.typ" | "slip-sheets.typ" | "receipt.typ" | "list.typ";
  /** Read by the template as `data.json`; every string in it must be printable (see `printableDeep`). */
  readonly data: unknown;
  /** Further files, by name. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  readonly form: TypesetJob["form"];
  readonly signal?: AbortSignal | undefined;
};

/**
 * Typesets one of our templates in a thread of its own.
 *
 * @returns the PDF, its number of pages, and the template's marks
 * @throws Failure `typesetting-failed`, with the compiler's own message (which quotes the template, not the
 * data) as its cause; `cancelled`
 */
export async function typeset(request: TypesetRequest): Promise<Exclude<Typeset, { failed: string }>> {
  const job: TypesetJob = {
    templates: readTemplates(),
    main: request.template,
    data: { ...request.files, "data.json": new TextEncoder().encode(JSON.stringify(request.data)) },
    fonts: shippedFonts().files,
    form: request.form,
  };
  const result = await workerAnswer<Typeset>(new URL("./typeset-worker.ts", import.meta.url), job, {
    deadlineMilliseconds: DEADLINE_MILLISECONDS,
    signal: request.signal,
  });
  if (result === undefined || "failed" in result) {
    throw new Failure("typesetting-failed", {}, { cause: result?.failed });
  }
  return result;
}

function readTemplates(): Record<string, string> {
  const folder = assetFolder("dossier");
  const names = readdirSync(folder).filter((name) => name.endsWith(".typ"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
