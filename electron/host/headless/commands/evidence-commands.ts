import { resolve } from "node:path";
import type { ImportedFile } from "../../../../shared/contract/evidence.ts";
import type { MessageKey } from "../../../../shared/messages/index.ts";
import { printableName } from "../printable.ts";
import { done, type ArchiveCommand } from "./command.ts";
import { number, optional, readText, text, texts } from "./given.ts";

/** Commands that bring files in, hand one out, and find things. */
export const evidenceCommands: readonly ArchiveCommand[] = [
  {
    name: "import",
    positional: ["<paths...>"],
    options: [
      ["--case <ref>", "the case that the files belong to, by id or code"],
      ["--source <text>", "where the batch comes from, in words"],
    ],
    about: "Import files and folders.",
    run: async ({ client, given, terminal, onEvent }) => {
      const matter = optional(given, "case");
      const source = optional(given, "source");
      const files: ImportedFile[] = [];
      const inScript = given.script === true;
      const summary = await client.call(
        "intake.import",
        {
          paths: texts(given, "paths").map((path) => (path === "" ? path : absolute(path))),
          ...(matter !== undefined && { case: matter }),
          ...(source !== undefined && { source }),
        },
        (event) => {
          if (event.kind !== "file") onEvent(event);
          else if (inScript) files.push(event.file);
          else {
            const { status, path, reason } = event.file;
            const words = reason === undefined ? "" : `: ${terminal.text(`error.${reason}` as MessageKey)}`;
            terminal.result(event.file, `${status}  ${printableName(path)}${words}`);
          }
        },
      );
      const { imported, known, refused, cancelled } = summary;
      if (!inScript) terminal.say("cli.import-summary", { imported, known, refused });
      if (cancelled) terminal.say("error.cancelled");
      return {
        value: inScript ? { ...summary, files } : undefined,
        text: "",
        exit: refused > 0 || cancelled ? 1 : 0,
      };
    },
  },
  {
    name: "export",
    positional: ["<id>"],
    options: [["--to <file>", "where to write the decrypted copy"]],
    about: "Write one evidence file decrypted: a working copy, which is logged.",
    run: async ({ client, given, terminal }) => {
      const copy = await client.call("evidence.export", {
        id: text(given, "id"),
        to: resolve(text(given, "to")),
      });
      return done(copy, terminal.text("cli.exported"));
    },
  },
  {
    name: "search",
    positional: ["<query>"],
    options: [
      ["--type <type>", "only records of this type"],
      ["--limit <n>", "most results"],
    ],
    about: "Find records by words; - reads the query from standard input.",
    run: async ({ client, given, terminal }) => {
      const typed = text(given, "query");
      const type = optional(given, "type");
      const limit = number(given, "limit");
      const results = await client.call("search.query", {
        query: typed === "-" ? readText("-").trim() : typed,
        ...(type !== undefined && { type }),
        ...(limit !== undefined && { limit }),
      });
      const lines = results.map(
        ({ id, type: found, title, snippet }) =>
          `${id}  ${found}  ${title}\n    ${snippet.replaceAll(/\s+/gu, " ")}`,
      );
      return done(results, lines.length === 0 ? terminal.text("cli.no-results") : lines.join("\n"));
    },
  },
];

/** Keeps a trailing slash, which says that a link is meant to be followed. */
const absolute = (path: string): string =>
  path.endsWith("/") && path !== "/" ? `${resolve(path)}/` : resolve(path);
