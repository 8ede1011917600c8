/** What verification may find, as a closed list. */
export type VerifyCode =
  /** Not the bytes that were signed. */
  | "file-changed"
  /** Not listed anywhere: put in afterwards. */
  | "file-added"
  /** Listed, and not there; a renamed file is one missing and one added. */
  | "file-missing"
  | "file-unreadable"
  /** A link, a device, a socket: nothing that a bag can hold. */
  | "symbolic-link"
  | "special-file"
  | "empty-folder"
  /** The note is not of its form, or its signature does not verify. */
  | "note-invalid"
  /** A file of the log extract is absent. */
  | "custody-missing"
  /** The checkpoint in `custody/` is another than the one signed, or of no known form. */
  | "checkpoint-mismatch"
  /** An entry that is not canonical, out of order, or without its proof. */
  | "entry-invalid"
  /** No signature on the checkpoint by anybody in the table of actors, or one in their name that is false. */
  | "checkpoint-unsigned"
  /** The table of actors is not of its form, lacks somebody who acted, or has somebody who did nothing. */
  | "actors-invalid"
  /** A proof that does not lead from its entry to the signed checkpoint. */
  | "proof-invalid";

/** One finding; `path` is relative to the folder, with `/`. */
export type VerifyFinding = { readonly code: VerifyCode; readonly path?: string };
