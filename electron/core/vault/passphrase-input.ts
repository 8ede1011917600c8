import { readFile } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import { generatePassphrase } from "../crypto/passphrase.ts";

/** A passphrase, or the file that holds it on its first line. */
export type PassphraseInput = {
  readonly passphrase?: string | undefined;
  readonly passphraseFile?: string | undefined;
};

/**
 * The passphrase given, or the first line of the file given.
 *
 * @throws Failure `passphrase-missing`, `file-missing`
 */
export async function passphraseOf(input: PassphraseInput): Promise<string> {
  if (input.passphrase !== undefined) return required(input.passphrase);
  if (input.passphraseFile === undefined) throw new Failure("passphrase-missing");
  const text = await readFile(input.passphraseFile, "utf8").catch(() => {
    throw new Failure("file-missing", { what: "passphrase-file" });
  });
  return required(text.split(/\r?\n/u)[0]!);
}

/** The passphrase given, or seven generated words, which are then to be shown once. */
export async function chosenPassphrase(
  input: PassphraseInput,
): Promise<{ readonly passphrase: string; readonly generated: string | null }> {
  if (input.passphrase !== undefined || input.passphraseFile !== undefined)
    return { passphrase: await passphraseOf(input), generated: null };
  const generated = generatePassphrase();
  return { passphrase: generated, generated };
}

function required(passphrase: string): string {
  if (passphrase === "") throw new Failure("passphrase-missing");
  return passphrase;
}
