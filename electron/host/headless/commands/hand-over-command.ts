import { resolve } from "node:path";
import type { CallInput } from "../../../../shared/contract/contract.ts";
import type { ArchiveCommand } from "./command.ts";
import { optional, text } from "./given.ts";

type Recipient = NonNullable<CallInput<"archive.hand-over">["recipient"]>;

/** Hands a whole archive over. */
export const handOverCommand: ArchiveCommand = {
  name: "hand-over",
  positional: [],
  options: [
    ["--out <dir>", "folder to write, which must not exist"],
    ["--to <recipient>", "who is to have it, as a forum; without, a copy of your own"],
    ["--dated <date>", "the stated date, YYYY-MM-DD: the same date and state give the same bytes"],
  ],
  about:
    "Write everything that may leave as a signed BagIt bag, in open formats, with a receipt; each record is logged.",
  run: async ({ client, given, terminal, onEvent }) => {
    const recipient = optional(given, "to");
    const dated = optional(given, "dated");
    const outcome = await client.call(
      "archive.hand-over",
      {
        out: resolve(text(given, "out")),
        language: terminal.language,
        ...(recipient !== undefined && { recipient: recipient as Recipient }),
        ...(dated !== undefined && { dated }),
      },
      onEvent,
    );
    const { records, pseudonymised, files, reasons, withheldTotal, code, signer } = outcome;
    const lines = [
      terminal.text("cli.handed-over", { records, pseudonymised, files }),
      ...(withheldTotal > 0 ? [terminal.text("cli.hand-over-withheld", { count: withheldTotal })] : []),
      ...reasons.map(
        ({ part, reason, count }) =>
          `  ${count}  ${terminal.text(`cli.withheld-${part}`)}: ${terminal.text(`exclusion.${reason}`)}`,
      ),
      terminal.text("cli.hand-over-code", { code }),
      terminal.text("cli.dossier-fingerprint", { fingerprint: signer }),
      terminal.text("cli.dossier-compare"),
    ];
    return { value: outcome, text: lines.join("\n"), exit: withheldTotal > 0 ? 1 : 0 };
  },
};
