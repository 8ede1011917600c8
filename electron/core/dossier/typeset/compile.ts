import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** What is to be typeset: everything in memory, nothing read from or written to the disk. */
export type TypesetJob = {
  /** Names of the template files and their text; `main` is the one that starts. */
  readonly templates: Readonly<Record<string, string>>;
  readonly main: string;
  /** Files that the template reads by name, `data.json` among them. */
  readonly data: Readonly<Record<string, Uint8Array>>;
  readonly fonts: readonly Uint8Array[];
  /** PDF/A-3a where the result stands alone; plain and untagged where its pages are copied into a volume. */
  readonly form: "archival" | "pages";
};

/** The PDF, and the values that the template laid down with the label `<mark>`, in order. */
export type Typeset =
  | { readonly pdf: Uint8Array; readonly pages: number; readonly marks: readonly unknown[] }
  | { readonly failed: string };

/** No such folder exists: the compiler is given one because it wants one, and finds only what is mapped. */
const ROOT = "/dossier-in-memory";

/**
 * Typesets a job with Typst. The same job gives the same bytes on every machine, provided that the template
 * names its fonts with `fallback: false` and sets the document's date.
 *
 * @returns the PDF, or the first diagnostic of the template, which is a defect of ours
 */
export function compile(job: TypesetJob): Typeset {
  const compiler = NodeCompiler.create({
    workspace: ROOT,
    fontArgs: [{ fontBlobs: job.fonts.map((font) => Buffer.from(font)) }],
  });
  for (const [name, source] of Object.entries(job.templates)) compiler.addSource(`${ROOT}/${name}`, source);
  for (const [name, bytes] of Object.entries(job.data)) {
    compiler.mapShadow(`${ROOT}/${name}`, Buffer.from(bytes));
  }
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/${job.main}` });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeError();
    return { failed: error === null ? "unknown" : firstMessage(compiler.fetchDiagnostics(error)) };
  }
  const marks = compiler.query(document, { selector: "<mark>", field: "value" }) as unknown[];
  const form = job.form === "archival" ? { pdfStandard: "a-3a" } : { pdfTags: false };
  try {
    return { pdf: Uint8Array.from(compiler.pdf(document, form)), pages: document.numOfPages, marks };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : "export" };
  }
}

function firstMessage(diagnostics: readonly unknown[]): string {
  return JSON.stringify(diagnostics[0] ?? "no diagnostic");
}
