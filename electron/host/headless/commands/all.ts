import type { ArchiveCommand } from "./command.ts";
import { claimCommands } from "./claim-commands.ts";
import { custodyCommands } from "./custody-commands.ts";
import { disposalCommands } from "./disposal-commands.ts";
import { dossierCommand } from "./dossier-commands.ts";
import { evidenceCommands } from "./evidence-commands.ts";
import { handOverCommand } from "./hand-over-command.ts";
import { keysCommand } from "./keys.ts";
import { lawCommands } from "./law-commands.ts";
import { listCommands } from "./list-commands.ts";
import { recordCommands } from "./record-commands.ts";
import { tableCommands } from "./table-commands.ts";

/** Every command that works on an open archive. */
export const COMMANDS: readonly ArchiveCommand[] = [
  ...evidenceCommands.slice(0, 1),
  ...recordCommands,
  ...evidenceCommands.slice(1),
  ...tableCommands,
  ...listCommands,
  ...lawCommands,
  ...claimCommands,
  dossierCommand,
  handOverCommand,
  ...custodyCommands,
  keysCommand,
  ...disposalCommands,
];
