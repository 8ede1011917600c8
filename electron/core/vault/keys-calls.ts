import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { encodeBase64 } from "../../../shared/base64.ts";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { fingerprint } from "../../../shared/merkle/fingerprint.ts";
import type { ArchiveHandlers, CallContext, CorePorts } from "../call-context.ts";
import { passphraseStrength } from "../crypto/passphrase.ts";
import { sha256 } from "../crypto/sha256.ts";
import { addHolder, carriedKeyFile, invitedBy } from "./add-holder.ts";
import type { ArchiveSession } from "./archive-session.ts";
import { changeGeneration, type GenerationStep } from "./change-generation.ts";
import { writeDurably } from "./durable-file.ts";
import { holderByCode, holdersOf, listHolders } from "./holders.ts";
import { formatCard } from "./invitation-card.ts";
import { changePassphrase, confirmFile } from "./key-files.ts";
import { chosenPassphrase } from "./passphrase-input.ts";
import { generatePersonKey, sealPersonKey } from "./person-key.ts";

/** What the card is called that is written beside a new key file. */
const CARD_SUFFIX = ".card.txt";

/** Makes a key file for oneself, without an archive. */
export async function newKeyFile(
  input: CallInput<"keys.new">,
  ports: CorePorts,
): Promise<CallOutput<"keys.new">> {
  const card = `${input.out}${CARD_SUFFIX}`;
  for (const path of [input.out, card]) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) throw new Failure("destination-exists");
  }
  await access(dirname(input.out)).catch(() => {
    throw new Failure("file-missing", { what: "folder" });
  });
  const { passphrase, generated } = await chosenPassphrase(input);
  const person = await generatePersonKey();
  await writeDurably(input.out, await sealPersonKey(person, passphrase, ports.workFactor));
  await writeDurably(card, new TextEncoder().encode(formatCard(person)));
  return {
    keyId: person.keyId,
    fingerprint: fingerprint(person.publicKey, sha256),
    recipient: person.recipient,
    publicKey: encodeBase64(person.publicKey),
    card,
    passphrase: generated,
    strengthBits: passphraseStrength(passphrase),
  };
}

/** Handlers of calls on people that leave the archive open as it is. */
export const keyHandlers: ArchiveHandlers<"keys.list" | "keys.add" | "keys.passphrase" | "keys.confirm"> = {
  "keys.list": (session) => listHolders(session),

  "keys.add": async (session, input, { ports }) => {
    const made = input.card === undefined ? await keyMadeHere(input, ports) : undefined;
    const card = made?.person ?? (await invitedBy(input.card!, input.fingerprint));
    const keyFile =
      made?.keyFile ??
      (input.keyFile === undefined ? undefined : await carriedKeyFile(input.keyFile, ports.workFactor));
    const { compartments, name } = input;
    const code = await addHolder(session, { card, keyFile, compartments, name });
    return {
      code,
      keyId: card.keyId,
      fingerprint: fingerprint(card.publicKey, sha256),
      passphrase: made?.generated ?? null,
    };
  },

  "keys.passphrase": async (session, input, { ports }) => {
    const { passphrase, generated } = await chosenPassphrase(input);
    await changePassphrase(session, passphrase, ports.workFactor);
    return { passphrase: generated, strengthBits: passphraseStrength(passphrase) };
  },

  "keys.confirm": async (session, { path }) => ({ code: await confirmFile(session, path) }),
};

async function keyMadeHere(input: CallInput<"keys.add">, ports: CorePorts) {
  const { passphrase, generated } = await chosenPassphrase(input);
  const person = await generatePersonKey();
  return { person, generated, keyFile: await sealPersonKey(person, passphrase, ports.workFactor) };
}

/** A call that ends with the archive under other keys, and so in another session. */
export type RenewingHandler<Name extends "keys.revoke" | "keys.rotate"> = (
  session: ArchiveSession,
  input: CallInput<Name>,
  context: CallContext,
) => Promise<{ readonly session: ArchiveSession; readonly answer: CallOutput<Name> }>;

/** Handlers of calls that renew the keys of the archive. Nothing else may run beside them. */
export const renewingHandlers: {
  readonly [Name in "keys.revoke" | "keys.rotate"]: RenewingHandler<Name>;
} = {
  "keys.revoke": async (session, input, context) => {
    const { facts } = session.databases;
    const holder = holderByCode(facts, input.holder);
    if (holder.revoked) throw new Failure("unknown-holder");
    const seeing = holdersOf(facts).filter((one) => !one.revoked && one.compartments.includes("identities"));
    const isLast = seeing.every(({ keyId }) => keyId === holder.keyId);
    if (isLast || holder.keyId === session.person.keyId)
      throw new Failure("holder-not-removable", { reason: isLast ? "last" : "self" });
    const next = await changeGeneration(session, holder, steps(context));
    return { session: next, answer: { code: holder.code, generation: next.current.facts.generation } };
  },

  "keys.rotate": async (session, _, context) => {
    const next = await changeGeneration(session, undefined, steps(context));
    return { session: next, answer: { generation: next.current.facts.generation } };
  },
};

const ORDER: readonly GenerationStep[] = ["grants", "copies", "exchange"];

const steps =
  ({ emit }: CallContext) =>
  (step: GenerationStep): void =>
    emit({ kind: "progress", step, done: ORDER.indexOf(step), total: ORDER.length, secondsLeft: null });
