import { z } from "zod";
import { isEdtf } from "../dates/edtf.ts";

/** Schema of an EDTF date or interval (ISO 8601-2), for example `2022-05~` or `2023-03/2023-04`. */
export const edtf = z
  .string()
  .refine((text) => isEdtf(text), { message: "an EDTF date such as 2022-05~ or 2023-03/2023-04" });

/** A date with the words in which the source gave it. */
export const datedWording = z.strictObject({
  date: edtf.optional(),
  wording: z.string().optional(),
  zone: z.string().optional(),
});
