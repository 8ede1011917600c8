import { readFile } from "node:fs/promises";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { CorePorts } from "../call-context.ts";
import { passphraseStrength } from "../crypto/passphrase.ts";
import type { ArchiveSession } from "./archive-session.ts";
import { createArchive } from "./create-archive.ts";
import { holderCode } from "./holders.ts";
import { unlockArchive } from "./unlock-archive.ts";

/** Makes an archive. With `fictional`, which no caller of the contract can set, it is marked for ever. */
export async function createFromCall(
  input: CallInput<"archive.create"> & { readonly fictional?: boolean },
  ports: CorePorts,
): Promise<CallOutput<"archive.create">> {
  const passphrase = await passphraseOf(input);
  const archive = await createArchive({
    folder: input.folder,
    passphrase,
    ...(input.holder !== undefined && { holder: input.holder }),
    fictional: input.fictional ?? false,
    workFactor: ports.workFactor,
    clock: ports.clock,
  });
  return { archive, strengthBits: passphraseStrength(passphrase) };
}

/**
 * Unlocks an archive.
 *
 * @param onProven - called once the passphrase is known to be right, before the archive is taken into use
 */
export async function unlockFromCall(
  input: CallInput<"archive.unlock">,
  ports: CorePorts,
  onProven: () => Promise<void>,
): Promise<{ session: ArchiveSession; answer: CallOutput<"archive.unlock"> }> {
  const { session, last } = await unlockArchive({
    folder: input.folder,
    passphrase: await passphraseOf(input),
    clock: ports.clock,
    onProven,
  });
  return {
    session,
    answer: {
      archive: session.archiveId,
      holder: holderCode(session, session.person.keyId),
      seesIdentities: session.seesIdentities,
      readOnly: session.databases.readOnly,
      fictional: session.fictional,
      last: last ? { time: last.time, action: last.action, actor: holderCode(session, last.actor) } : null,
    },
  };
}

/** The passphrase given, or the first line of the file given. */
async function passphraseOf(input: {
  passphrase?: string | undefined;
  passphraseFile?: string | undefined;
}): Promise<string> {
  if (input.passphrase !== undefined) return required(input.passphrase);
  if (input.passphraseFile === undefined) throw new Failure("passphrase-missing");
  const text = await readFile(input.passphraseFile, "utf8").catch(() => {
    throw new Failure("file-missing", { what: "passphrase-file" });
  });
  return required(text.split(/\r?\n/u)[0]!);
}

function required(passphrase: string): string {
  if (passphrase === "") throw new Failure("passphrase-missing");
  return passphrase;
}
