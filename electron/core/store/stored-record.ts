import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent, RecordType } from "../../../shared/model/records.ts";

/** A version of a record as it is read from the store. */
export type StoredRecord<Type extends RecordType = RecordType> = {
  readonly id: RecordId;
  readonly type: Type;
  /** Id of the version, its number (1 is the first), and the version it was made from. */
  readonly version: RecordId;
  readonly number: number;
  readonly parent: RecordId | null;
  readonly author: string;
  readonly reviewed: boolean;
  /** Sequence of the log entry that binds the version. */
  readonly sequence: number;
  readonly content: RecordContent<Type>;
};

/** A version before its content is typed. */
export type RawContent = Readonly<Record<string, JsonValue>>;
