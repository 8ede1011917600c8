import { z } from "zod";
import { languageTag, legalId } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { ACTOR_KINDS, IDENTIFICATION_GROUNDS, IDENTIFICATION_STRENGTHS } from "./vocabulary/actors.ts";

/**
 * A person or body in a role: a unit, an agency, an official. Who stood under whom is kept by period, and so
 * is who held which position.
 */
export const actor = defineRecord("actor", "AC", {
  kind: coded(z.enum(ACTOR_KINDS)),
  /**
   * The person whom the actor is, where it is one and is kept as a person: what protects that person protects
   * this record.
   */
  person: coded(recordId),
  /** Names are of the identities: nobody knows beforehand which of them is a person’s. */
  names: identifying(
    z.array(
      z.strictObject({
        text: z.string(),
        language: languageTag.optional(),
        from: edtf.optional(),
        to: edtf.optional(),
      }),
    ),
  ),
  identifiers: identifying(z.array(z.strictObject({ scheme: z.string(), value: z.string() }))),
  callSign: identifying(z.string()),
  accounts: identifying(z.array(z.string())),
  positions: written(
    z.array(
      z.strictObject({
        title: z.string(),
        rank: z.string().optional(),
        from: edtf.optional(),
        to: edtf.optional(),
      }),
    ),
  ),
  /** Whom the actor stood under, by period, each link with what it rests on. */
  chain: coded(
    z.array(
      z.strictObject({
        superior: recordId,
        from: edtf.optional(),
        to: edtf.optional(),
        citations: recordIds.optional(),
      }),
    ),
  ),
  places: coded(recordIds),
  strength: coded(z.enum(IDENTIFICATION_STRENGTHS)),
  grounds: coded(z.array(z.enum(IDENTIFICATION_GROUNDS))),
  identification: written(runs),
  recognisedBy: coded(recordIds),
  /** What speaks against the identification or the part that is ascribed. */
  contrary: written(runs),
  contraryCitations: coded(recordIds),
  publicStatements: written(runs),
  sanctions: written(
    z.array(z.strictObject({ authority: z.string(), from: edtf.optional(), to: edtf.optional() })),
  ),
  proceedings: coded(recordIds),
  liability: coded(z.array(legalId)),
});
