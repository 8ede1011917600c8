import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { PLACE_TYPES, TERRITORY_STATUSES } from "./vocabulary/places.ts";

/** A settlement, a facility or any other place, with its aliases and who controlled it when. */
export const place = defineRecord("place", "L", {
  names: written(
    z.array(
      z.strictObject({
        text: z.string().min(1),
        language: z.string().optional(),
        kind: z.enum(["official", "former", "russian", "nickname", "other"]).optional(),
        from: edtf.optional(),
        to: edtf.optional(),
      }),
    ),
  ),
  type: coded(z.enum(PLACE_TYPES)),
  /** Official code of a facility: `СИЗО-2`, `ИК-7`. */
  officialCode: written(z.string()),
  within: coded(recordId),
  region: written(z.string()),
  address: identifying(z.string()),
  coordinates: identifying(
    z.strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      precisionMetres: z.number().positive().optional(),
    }),
  ),
  territory: coded(
    z.array(
      z.strictObject({ status: z.enum(TERRITORY_STATUSES), from: edtf.optional(), to: edtf.optional() }),
    ),
  ),
  operator: written(
    z.array(z.strictObject({ name: z.string(), from: edtf.optional(), to: edtf.optional() })),
  ),
  operated: coded(edtf),
  capacity: coded(z.int().nonnegative()),
  description: written(runs),
  recognitionFeatures: written(runs),
});
