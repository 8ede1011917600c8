import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { edtf } from "./uncertain-date.ts";
import { RELATION_KINDS } from "./vocabulary/relations.ts";

/** What one person is to another, between dates. It concerns both. */
export const relation = defineRecord("relation", "RL", {
  person: coded(recordId),
  /** What the first is to the other: `parent` when the first is the parent. */
  kind: coded(z.enum(RELATION_KINDS)),
  otherPerson: coded(recordId),
  words: identifying(z.string()),
  from: coded(edtf),
  to: coded(edtf),
  place: coded(recordId),
  /** Where they were held together. */
  episodes: coded(recordIds),
  nextOfKin: coded(z.boolean()),
  mayContact: coded(z.boolean()),
  /** False where they told each other what they tell: then they are one source. */
  mayCorroborate: coded(z.boolean()),
});
