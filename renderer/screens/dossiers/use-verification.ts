import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { call, type OutputOf } from "../../api/bridge.ts";

/** The verification of a folder: what it said last. */
export type Verification = {
  readonly outcome: { readonly folder: string; readonly answer: OutputOf<"dossier.verify"> } | undefined;
  readonly failure: Failure | undefined;
  readonly isRunning: boolean;
  /** @param signer - fingerprint to compare with; empty where nobody was told one */
  readonly verify: (folder: string, signer?: string) => Promise<void>;
};

/** Verifies dossier folders one at a time. */
export function useVerification(): Verification {
  const [outcome, setOutcome] = useState<Verification["outcome"]>();
  const [failure, setFailure] = useState<Failure>();
  const [isRunning, setRunning] = useState(false);
  return {
    outcome,
    failure,
    isRunning,
    verify: async (folder, signer = "") => {
      setRunning(true);
      setFailure(undefined);
      setOutcome(undefined);
      try {
        const answer = await call("dossier.verify", { folder, ...(signer !== "" && { signer }) });
        setOutcome({ folder, answer });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        setFailure(error);
      } finally {
        setRunning(false);
      }
    },
  };
}
