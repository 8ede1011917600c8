import { FORUMS } from "../model/vocabulary/dossiers.ts";

/** Who a list may be written for: the forums of dossiers, and those who negotiate exchanges and returns. */
export const LIST_RECIPIENTS = [...FORUMS, "negotiators"] as const;
export type ListRecipient = (typeof LIST_RECIPIENTS)[number];

/** In which forms a list leaves. */
export const LIST_FORMATS = ["csv", "xlsx", "pdf"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];
