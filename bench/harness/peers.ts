import { existsSync } from "node:fs";
import { run } from "./program.ts";

/** A program to compare with: where it is and its version, or why it is not here. */
export type Peer =
  | { readonly command: string; readonly version: string }
  | { readonly command?: never; readonly missing: string };

type Known = { readonly args: readonly string[]; readonly version: RegExp; readonly from: string };

const KNOWN: Readonly<Record<string, Known>> = {
  age: { args: ["--version"], version: /v(\d+\.\d+\.\d+)/, from: "test/interop/tools/install-age.sh" },
  "age-keygen": {
    args: ["--version"],
    version: /v(\d+\.\d+\.\d+)/,
    from: "test/interop/tools/install-age.sh",
  },
  dd: { args: ["--version"], version: /coreutils\) (\S+)/, from: "GNU coreutils" },
  restic: { args: ["version"], version: /restic (\d+\.\d+\.\d+)/, from: "apt-get install restic" },
  sha256sum: { args: ["--version"], version: /coreutils\) (\S+)/, from: "GNU coreutils" },
};

const TOOLS = new URL("../../.tools/bin/", import.meta.url).pathname;

/** Looks for a program in `.tools/bin` and then in `PATH`, and asks it for its version. */
export async function findPeer(name: string): Promise<Peer> {
  const known = KNOWN[name];
  if (known === undefined) throw new Error(`unknown peer ${name}`);
  const own = `${TOOLS}${name}`;
  const command = existsSync(own) ? own : name;
  try {
    const { stdout } = await run(command, known.args);
    const version = known.version.exec(stdout.toString())?.[1];
    if (version === undefined) return { missing: `${name} does not tell its version` };
    return { command, version };
  } catch {
    return { missing: `${name} is not installed (${known.from})` };
  }
}
