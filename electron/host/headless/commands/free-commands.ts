import { resolve } from "node:path";
import { elementText, isWorkingTranslation, type ElementWords } from "../../../../shared/law/element-text.ts";
import type { MessageKey } from "../../../../shared/messages/index.ts";
import { generatePassphrase } from "../../../core/crypto/passphrase.ts";
import { releasedPage } from "../../../core/dossier/verifier-page.ts";
import { Failure } from "../../../../shared/errors.ts";
import { askPassphrase, EXIT, type Terminal } from "../terminal.ts";
import { withProcess } from "../unlocked.ts";
import type { Given } from "./command.ts";
import { optional, text } from "./given.ts";

/** Bits below which a passphrase is called easy to guess. */
const WEAK_BITS = 60;

/** Makes an archive. Without a passphrase file, the passphrase is asked for twice; an empty one is generated. */
export async function init(given: Given, terminal: Terminal): Promise<number> {
  const folder = resolve(text(given, "archive"));
  const holder = optional(given, "holder");
  const file = given.passphraseFile ?? process.env.AFFIANT_PASSPHRASE_FILE;
  const passphrase =
    typeof file === "string" && file !== ""
      ? { passphraseFile: resolve(file) }
      : { passphrase: choosePassphrase(terminal) };
  return withProcess(async (client) => {
    const made = await client.call("archive.create", {
      folder,
      ...passphrase,
      ...(holder !== undefined && { holder }),
    });
    if (made.strengthBits < WEAK_BITS) terminal.say("error.passphrase-too-weak");
    terminal.result({ archive: made.archive }, terminal.text("cli.archive-made"));
    return EXIT.done;
  });
}

function choosePassphrase(terminal: Terminal): string {
  const first = askPassphrase(terminal.text("cli.passphrase"));
  if (first === "") {
    const generated = generatePassphrase();
    terminal.say("cli.passphrase-generated");
    terminal.note(`\n    ${generated}\n`);
    return generated;
  }
  if (askPassphrase(terminal.text("cli.passphrase-again")) !== first) {
    terminal.say("cli.passphrases-differ");
    throw new Failure("passphrase-missing");
  }
  return first;
}

/**
 * Verifies a dossier: two verdicts, intact and signer known; with `--page-hash` says which page this release puts
 * into dossiers.
 */
export async function verify(given: Given, terminal: Terminal): Promise<number> {
  if (given.pageHash === true) {
    const { sha256 } = releasedPage();
    terminal.result({ page: "verify.html", sha256 }, `${sha256}  verify.html`);
    return EXIT.done;
  }
  const [signer, code] = [optional(given, "signer"), optional(given, "code")];
  const folder = resolve(text(given, "dossier"));
  return withProcess(async (client) => {
    const verdict = await client.call("dossier.verify", {
      folder,
      ...(signer !== undefined && { signer }),
      ...(code !== undefined && { code }),
    });
    const findings = verdict.findings.map(
      (each) => `  ${each.code}${each.path === undefined ? "" : `  ${each.path}`}`,
    );
    const known = verdict.signer?.known;
    const expected = verdict.dossier?.expected;
    const { page } = verdict;
    const lines = [
      terminal.text(verdict.intact ? "cli.verify-intact" : "cli.verify-not-intact"),
      ...findings,
      ...(verdict.signer === null
        ? []
        : [
            terminal.text("cli.verify-signed-by", { fingerprint: verdict.signer.fingerprint }),
            terminal.text(whose(known)),
          ]),
      ...(typeof verdict.dossier?.code === "string"
        ? [terminal.text("cli.dossier-code", { code: verdict.dossier.code })]
        : []),
      ...(typeof expected === "boolean"
        ? [terminal.text(expected ? "cli.verify-code-same" : "cli.verify-code-other")]
        : []),
      ...(page === null
        ? []
        : [
            terminal.text(page.released ? "cli.verify-page-released" : "cli.verify-page-other", {
              hash: page.sha256,
            }),
          ]),
    ];
    terminal.result(verdict, lines.join("\n"));
    return verdict.intact && known !== false && expected !== false ? EXIT.done : EXIT.findings;
  });
}

function whose(known: boolean | null | undefined): MessageKey {
  if (known === true) return "cli.verify-signer-known";
  return known === false ? "cli.verify-signer-other" : "cli.verify-signer-unknown";
}

/** Shows the legal taxonomy. */
export async function categories(given: Given, terminal: Terminal): Promise<number> {
  const id = optional(given, "id");
  return withProcess(async (client) => {
    const law = await client.call("law.categories", id === undefined ? {} : { id });
    const language = terminal.language === "uk" || terminal.language === "fr" ? terminal.language : "en";
    const lines = law.categories.flatMap((category) => {
      const { title, elements } = category as {
        title: Record<string, string>;
        elements: ({ id: string; kind: string } & ElementWords)[];
      };
      const head = `${String(category.id)}  ${title[language] ?? ""}`;
      return id === undefined
        ? [head]
        : [
            head,
            ...elements.map(
              (element) => `  ${element.id}  ${element.kind}  ${elementText(element, language).text}`,
            ),
            ...(elements.some((element) => isWorkingTranslation(element, language))
              ? ["", terminal.text("law.working-translation")]
              : []),
          ];
    });
    terminal.result(id === undefined ? law : law.categories[0], lines.join("\n"));
    return EXIT.done;
  });
}
