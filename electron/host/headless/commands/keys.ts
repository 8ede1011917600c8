import { resolve } from "node:path";
import type { CallInput } from "../../../../shared/contract/contract.ts";
import { Failure } from "../../../../shared/errors.ts";
import { askPassphrase, EXIT, type Terminal } from "../terminal.ts";
import { withProcess } from "../unlocked.ts";
import { done, type ArchiveCommand, type CommandContext, type Given, type Outcome } from "./command.ts";
import { optional, text } from "./given.ts";

/** Bits below which a passphrase is called easy to guess. */
const WEAK_BITS = 60;

const ACTIONS: Readonly<Record<string, (context: CommandContext) => Promise<Outcome>>> = {
  list,
  add,
  revoke,
  rotate,
  passphrase: changePassphrase,
  confirm,
};

/** People and keys: `keys ARCHIVE list|add|revoke|passphrase|rotate|confirm`, and `keys new` without an archive. */
export const keysCommand: ArchiveCommand = {
  name: "keys",
  positional: ["[action]", "[subject]"],
  options: [
    ["--out <file>", "new: the key file to write; its card is written beside it"],
    ["--card <file>", "add: the card of somebody who made their own key"],
    ["--fingerprint <groups>", "add: the fingerprint as you heard it by another way than you got the card"],
    ["--key-file <file>", "add: their key file, to be kept in the archive"],
    ["--compartments <list>", "add: facts, or facts,identities"],
    ["--name <name>", "add: their name; only people who may see identities see it"],
    ["--new-passphrase-file <file>", "add, passphrase: the new passphrase; without it one is generated"],
    ["--yes", "revoke: go on without being asked"],
  ],
  about:
    "People and keys: list, add, revoke H-0002, passphrase, rotate, confirm FILE; or keys new --out FILE.",
  first: async (given, terminal) => {
    if (given.archive === "new" && given.action === undefined) return newKey(given, terminal);
    if (!Object.hasOwn(ACTIONS, String(given.action))) throw new Failure("usage", { missing: "action" });
    if (given.action === "revoke") confirmRevoking(given, terminal);
    return undefined;
  },
  run: (context) => {
    const { action, yes, script } = context.given;
    const act = Object.hasOwn(ACTIONS, String(action)) ? ACTIONS[String(action)] : undefined;
    if (!act) throw new Failure("usage", { missing: "action" });
    if (action === "revoke" && script === true && yes !== true)
      throw new Failure("usage", { missing: "yes" });
    return act(context);
  },
};

async function list({ client }: CommandContext): Promise<Outcome> {
  const holders = await client.call("keys.list", {});
  const lines = holders.map(({ code, name, fingerprint, compartments, revoked, self }) =>
    [
      `${code}${self ? "*" : ""}`,
      fingerprint,
      revoked ? "revoked" : compartments.join(" "),
      ...(name === null ? [] : [name]),
    ].join("  "),
  );
  return done(holders, lines.join("\n"));
}

/** Makes a key file without an archive; the passphrase is asked for nowhere: given in a file, or generated. */
async function newKey(given: Given, terminal: Terminal): Promise<number> {
  const file = optional(given, "passphraseFile");
  const out = resolve(text(given, "out"));
  return withProcess(async (client) => {
    const made = await client.call("keys.new", {
      out,
      ...(file !== undefined && { passphraseFile: resolve(file) }),
    });
    showPassphrase(terminal, made.passphrase);
    if (made.strengthBits < WEAK_BITS) terminal.say("error.passphrase-too-weak");
    terminal.say("cli.keys-new");
    terminal.result(made, [made.card, made.recipient, made.publicKey, made.fingerprint].join("\n"));
    return EXIT.done;
  });
}

async function add({ client, given, terminal }: CommandContext): Promise<Outcome> {
  const card = optional(given, "card");
  const keyFile = optional(given, "keyFile");
  const added = await client.call("keys.add", {
    compartments: compartmentsOf(optional(given, "compartments") ?? "facts"),
    ...textOf(given, "fingerprint"),
    ...textOf(given, "name"),
    ...(card !== undefined && { card: resolve(card) }),
    ...(keyFile !== undefined && { keyFile: resolve(keyFile) }),
    ...newPassphraseOf(given),
  });
  showPassphrase(terminal, added.passphrase);
  return done(added, terminal.text("cli.key-added", { id: added.code }));
}

async function revoke({ client, given, terminal, onEvent }: CommandContext): Promise<Outcome> {
  const revoked = await client.call("keys.revoke", { holder: text(given, "subject") }, onEvent);
  return done(revoked, terminal.text("cli.key-revoked"));
}

async function rotate({ client, terminal, onEvent }: CommandContext): Promise<Outcome> {
  const rotated = await client.call("keys.rotate", {}, onEvent);
  return done(rotated, terminal.text("cli.keys-rotated"));
}

async function changePassphrase({ client, given, terminal }: CommandContext): Promise<Outcome> {
  const changed = await client.call("keys.passphrase", newPassphraseOf(given));
  showPassphrase(terminal, changed.passphrase);
  if (changed.strengthBits < WEAK_BITS) terminal.say("error.passphrase-too-weak");
  terminal.say("cli.passphrase-copies");
  return done(changed, terminal.text("cli.passphrase-changed"));
}

async function confirm({ client, given, terminal }: CommandContext): Promise<Outcome> {
  const path = text(given, "subject");
  const confirmed = await client.call("keys.confirm", { path });
  return done(confirmed, terminal.text("cli.key-file-confirmed", { code: confirmed.code }));
}

/** Says what a removed person keeps, and goes on only when told to. */
function confirmRevoking(given: Given, terminal: Terminal): void {
  const code = text(given, "subject");
  for (const sentence of ["cli.revoke-renews", "cli.revoke-keeps", "cli.revoke-stored"] as const)
    terminal.say(sentence, { code });
  if (given.yes === true) return;
  if (answerTo(terminal.text("cli.revoke-ask", { code })) !== code) throw new Failure("cancelled");
}

/** Where there is no terminal to ask at, only `--yes` is an answer. */
function answerTo(question: string): string {
  try {
    return askPassphrase(question).trim();
  } catch (error) {
    if (error instanceof Failure && error.code === "passphrase-missing")
      throw new Failure("usage", { missing: "--yes" });
    throw error;
  }
}

/** Shown once, on standard error; with `--json` it stands in the result. */
function showPassphrase(terminal: Terminal, generated: string | null): void {
  if (generated === null || terminal.json) return;
  terminal.say("cli.key-passphrase");
  terminal.note(`\n    ${generated}\n`);
}

function compartmentsOf(words: string): CallInput<"keys.add">["compartments"] {
  const given = words.split(",").map((word) => word.trim());
  if (given.length === 1 && given[0] === "facts") return ["facts"];
  if (given.length === 2 && given.includes("facts") && given.includes("identities"))
    return ["facts", "identities"];
  throw new Failure("usage", { missing: "compartments" });
}

function newPassphraseOf(given: Given): { passphraseFile?: string } {
  const file = optional(given, "newPassphraseFile");
  return file === undefined ? {} : { passphraseFile: resolve(file) };
}

const textOf = <Name extends string>(given: Given, name: Name): Partial<Record<Name, string>> => {
  const value = optional(given, name);
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
};
