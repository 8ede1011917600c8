import { resolve } from "node:path";
import { EXIT, type Terminal } from "../terminal.ts";
import { withProcess } from "../unlocked.ts";
import type { Given } from "./command.ts";
import { text } from "./given.ts";

/** A command on a finished dossier, which needs no archive. */
export type FreeCommand = {
  readonly name: string;
  readonly positional: readonly string[];
  readonly options: readonly (readonly [flags: string, about: string])[];
  readonly about: string;
  readonly run: (given: Given, terminal: Terminal) => Promise<number>;
};

/** What is made of a finished dossier, to be sent. */
export const dossierFolderCommands: readonly FreeCommand[] = [
  {
    name: "enclose",
    positional: ["<dossier>"],
    options: [
      ["--to <recipient>", "their public age key, age1…"],
      ["--out <file>", "file to write, which must not exist: name it so that it says nothing"],
    ],
    about: "Put a dossier into one file that only its recipient can open (tar, then age); needs no archive.",
    run: (given, terminal) =>
      withProcess(async (client) => {
        const enclosed = await client.call("dossier.enclose", {
          folder: resolve(text(given, "dossier")),
          recipient: text(given, "to"),
          out: resolve(text(given, "out")),
        });
        const { size, code } = enclosed;
        const lines = [
          terminal.text("cli.enclosed", { size }),
          terminal.text("cli.dossier-code", { code }),
          terminal.text("cli.enclosed-code"),
        ];
        terminal.result(enclosed, lines.join("\n"));
        return EXIT.done;
      }),
  },
];
