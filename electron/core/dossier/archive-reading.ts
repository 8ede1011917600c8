import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent, RecordType } from "../../../shared/model/records.ts";
import type { CustodyFile, DossierView } from "./view.ts";

/** A record as the archive holds it, surfaces of mentions included: a dossier needs the identities. */
export type StoredRecord<Type extends RecordType = RecordType> = {
  readonly id: RecordId;
  readonly type: Type;
  /** Id of the version that is current. */
  readonly version: string;
  readonly content: RecordContent<Type>;
};

/** A record of any type, told apart by `type`. */
export type AnyRecord = { [Type in RecordType]: StoredRecord<Type> }[RecordType];

/** The stored bytes of an evidence item. */
export type StoredObject = {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly size: number;
  /** The decrypted bytes in parts; each call starts at the beginning. */
  stream(): AsyncIterable<Uint8Array>;
};

/** An entry of the custody log about one record; the actor by code, never by name. */
export type CustodyEvent = {
  /** ISO 8601, as logged. */
  readonly time: string;
  readonly action: string;
  readonly actorCode: string;
};

/** What the assembly of a dossier reads of an unlocked archive; nothing is written through it. */
export type ArchiveReading = {
  get(id: string): AnyRecord | undefined;
  /** All current records of a type, in the order of their ids. */
  list<Type extends RecordType>(type: Type): readonly StoredRecord<Type>[];
  /** Whether a record was disposed of: nothing of it is left, and other records may still name it. */
  isDisposed(id: string): boolean;
  objectOf(evidenceId: string): StoredObject | undefined;
  /** Text that was extracted from an evidence item, for the name check; absent where none could be. */
  textOf(evidenceId: string): string | undefined;
  /** Log extract, inclusion proofs and the checkpoint of the last content entry, for these records. */
  custody(
    recordIds: readonly string[],
  ): Promise<{ readonly files: readonly CustodyFile[]; readonly checkpoint: DossierView["checkpoint"] }>;
  /** Entries about one record, oldest first, without reads, unlocks and exports. */
  custodyEvents(recordId: string): readonly CustodyEvent[];
};

/** Where the pseudonyms of a family of dossiers are kept, so that they stay the same through supplements. */
export type Pseudonyms = {
  get(family: string, person: string): string | undefined;
  /** Keeps a pseudonym; called once for each person of a family. */
  assign(family: string, person: string, pseudonym: string): void;
  /** All pseudonyms of a family given so far. */
  given(family: string): readonly string[];
  /** Secret of the family, 32 bytes: it decides the order in which numbers are given. */
  readonly key: Uint8Array;
};
