import { z } from "zod";
import { canonicalBytes, type JsonValue } from "../../../shared/canonical-json.ts";

/** Acts that change what the archive holds. */
export const CONTENT_ACTIONS = [
  "archive-created",
  "holder-added",
  "holder-revoked",
  "keys-rotated",
  "created",
  "edited",
  "imported",
  "received-again",
  "accepted",
  "reviewed",
  "reclassified",
  "disposed",
] as const;

/** Acts that read, hand out or vouch, and leave what the archive holds as it is. */
export const ACCESS_ACTIONS = [
  "unlocked",
  "read",
  "listed",
  "searched",
  "working-copy-exported",
  "dossier-exported",
  "pseudonym-assigned",
  "checked",
  "checked-with-findings",
  "passphrase-changed",
  "key-file-confirmed",
  "granted",
  "co-signed",
  "hold-set",
  "hold-lifted",
  "disposal-proposed",
  "disposal-withdrawn",
] as const;

export type LogAction = (typeof CONTENT_ACTIONS)[number] | (typeof ACCESS_ACTIONS)[number];

/** True for an act that moves the content checkpoint. */
export const isContentAction = (action: LogAction): boolean =>
  (CONTENT_ACTIONS as readonly string[]).includes(action);

/** How far the time of an entry is to be relied on. `set`: only in archives made for the sample. */
export const CLOCK_STATES = ["system", "behind", "set"] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

/** One entry of the custody log. No name, text or file hash ever stands in it. */
export const logEntry = z.strictObject({
  sequence: z.int().nonnegative(),
  /** SHA-256 of the canonical bytes of the entry before; 64 zeros for the first. */
  previous: hex64,
  time: z.string(),
  clock: z.enum(CLOCK_STATES),
  /** Key id of who acted. */
  actor: z.string(),
  action: z.enum([...CONTENT_ACTIONS, ...ACCESS_ACTIONS]),
  record: z.string().optional(),
  type: z.string().optional(),
  version: z.string().optional(),
  /** Commitments to the two halves of the version; `facts` alone binds a pseudonym, a hold, a proposal or a tombstone. */
  facts: hex64.optional(),
  identities: hex64.optional(),
  /** Key id of the person whom the act concerns; `facts` then binds who they are and their grant. */
  holder: z.string().optional(),
  /** For a co-signature: SHA-256 of the text of the checkpoint that was co-signed. */
  checkpoint: hex64.optional(),
});
export type LogEntry = z.infer<typeof logEntry>;

/** The bytes that are hashed: canonical JSON (RFC 8785). */
export const entryBytes = (entry: LogEntry): Uint8Array => canonicalBytes(entry as unknown as JsonValue);

/** Reads stored bytes as an entry; undefined when they are none. */
export function readEntry(bytes: Uint8Array): LogEntry | undefined {
  try {
    return logEntry.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
}
