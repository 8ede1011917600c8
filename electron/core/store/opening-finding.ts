import { z } from "zod";

/** What opening or merging notices and the check reports afterwards. */
export const openingFinding = z.object({
  code: z.enum([
    "head-behind-log",
    "head-changed",
    "page-exchanged",
    "page-seal-changed",
    "page-seal-missing",
    "page-seal-older",
  ]),
  /** File of the archive folder. */
  path: z.string(),
  /** Page of a database, from 1. */
  page: z.int().positive().optional(),
  /** When it was noticed. */
  noticed: z.string(),
});
export type OpeningFinding = z.infer<typeof openingFinding>;
