import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { edtf } from "./uncertain-date.ts";
import { BACKUP_MEDIA, BACKUP_STATES } from "./vocabulary/backups.ts";

/**
 * A copy of the archive folder that is kept elsewhere. It still holds what was disposed of after it was made, and can
 * be opened with the keys of its day: whoever disposes of something is told of it.
 */
export const backup = defineRecord("backup", "BK", {
  made: coded(edtf),
  medium: coded(z.enum(BACKUP_MEDIA)),
  /** Where, and with whom: a place that may be searched, and a person. */
  kept: identifying(z.string()),
  state: coded(z.enum(BACKUP_STATES)),
  /** When it was destroyed or found missing. */
  ended: coded(edtf),
  /** When it was last opened and checked. */
  checked: coded(edtf),
});
