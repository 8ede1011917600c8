import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import type { CorePorts } from "../call-context.ts";
import { passphraseStrength } from "../crypto/passphrase.ts";
import type { ArchiveSession } from "./archive-session.ts";
import { createArchive } from "./create-archive.ts";
import { holderCode } from "./holders.ts";
import { passphraseOf } from "./passphrase-input.ts";
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
    ...(input.keyFile !== undefined && { keyFile: input.keyFile }),
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
      renamesAtomic: session.medium.renamesAtomic,
      clockBehind: isBehind(ports, session),
      fictional: session.fictional,
      last: last ? { time: last.time, action: last.action, actor: holderCode(session, last.actor) } : null,
    },
  };
}

function isBehind({ clock }: CorePorts, { databases }: ArchiveSession): boolean {
  const { time, state } = clock();
  return state === "system" && time.toISOString() < databases.log.newestTime;
}
