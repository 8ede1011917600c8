import type { RecordId } from "../../../shared/model/record-id.ts";
import type { PermissionRecord } from "../../../shared/permission/request.ts";

/** An id made of a word, for tests. */
export const id = (word: string): RecordId => word.replaceAll("-", "").padEnd(26, "0") as RecordId;

/** A permission record named by a word. */
export const permission = (word: string, content: PermissionRecord["content"]): PermissionRecord => ({
  id: id(word),
  content,
});
