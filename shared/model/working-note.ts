import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { NOTE_KINDS, PRIORITIES, TASK_STATES } from "./vocabulary/work.ts";

/** A note or task of those who work on the case. It is nobody’s evidence and goes out to nobody. */
export const workingNote = defineRecord("working-note", "WN", {
  title: identifying(z.string()),
  kind: coded(z.enum(NOTE_KINDS)),
  text: identifying(runs),
  concerns: coded(recordIds),
  state: coded(z.enum(TASK_STATES)),
  priority: coded(z.enum(PRIORITIES)),
  due: coded(edtf),
  done: coded(edtf),
  author: identifying(z.string()),
  assignee: identifying(z.string()),
});
