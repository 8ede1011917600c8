import type { CallInput, CallOutput } from "../../../../shared/contract/contract.ts";
import type { CallContext } from "../../call-context.ts";
import { enclose } from "./enclose.ts";

/** Calls about a dossier on a disk, which need no archive. */
type FreeCall = "dossier.enclose";

/** Handlers of what is made of a finished dossier: enclosures, hash sheets, requests for time stamps. */
export const freeProofHandlers: {
  readonly [Name in FreeCall]: (input: CallInput<Name>, context: CallContext) => Promise<CallOutput<Name>>;
} = {
  "dossier.enclose": enclose,
};
