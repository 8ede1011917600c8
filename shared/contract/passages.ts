import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { defineCall } from "./call.ts";
import { passage } from "./law.ts";
import { LONGEST_PAGE } from "./lists.ts";

/** Calls on cited passages, for what is written upon them. */
export const passageCalls = {
  "passage.show": defineCall({
    input: z.strictObject({ citations: z.array(z.string()).max(LONGEST_PAGE) }),
    output: z.array(passage),
    errors: [],
    access: "facts",
    about: "Gives the passages that citations name, in their order; what is no longer there is left out.",
  }),
  "passage.cite": defineCall({
    input: z.strictObject({
      /** A source and where in it, `ID#LOCATOR`, as in `law.link`. */
      cite: z.string().min(1).max(300),
    }),
    output: z.object({ citation: recordId }),
    errors: ["unknown-id", "wrong-record-type", "invalid-field"],
    access: "identities",
    about: "Makes a citation of a passage; an evidence item that is cited is thereby accepted.",
  }),
};
