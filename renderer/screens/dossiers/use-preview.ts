import { useCallback, useEffect, useRef, useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { call, type OutputOf } from "../../api/bridge.ts";

/** The pages that are shown, and how the next ones come on. */
export type Preview = {
  readonly made: OutputOf<"dossier.preview"> | undefined;
  readonly isMaking: boolean;
  readonly failure: Failure | undefined;
  readonly stop: () => void;
  readonly again: () => void;
};

/** After the last save this long is waited: somebody who moves a block three times sees one preview. */
const QUIET_MILLISECONDS = 600;

/**
 * Has a dossier typeset anew whenever its version or its level changes. What was made before stays on the screen until
 * the next is there; one that is no longer wanted is stopped.
 *
 * @param definition - what is sent, as text: the same text is not made twice
 * @param version - version of the record
 */
export function usePreview(definition: string, version: string, enabled: boolean): Preview {
  const [made, setMade] = useState<OutputOf<"dossier.preview">>();
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [wish, setWish] = useState(0);
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    if (!enabled) return;
    const controller = new AbortController();
    running.current = controller;
    const make = async () => {
      setMaking(true);
      setFailure(undefined);
      try {
        const input = { definition: JSON.parse(definition) as Record<string, unknown> };
        const next = await call("dossier.preview", input, { signal: controller.signal });
        if (!controller.signal.aborted) setMade(next);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (running.current === controller) setFailure(error);
      } finally {
        if (running.current === controller) setMaking(false);
      }
    };
    const timer = setTimeout(() => void make(), QUIET_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      if (running.current === controller) running.current = undefined;
      controller.abort();
    };
  }, [definition, version, enabled, wish]);
  return {
    made,
    isMaking,
    failure,
    stop: useCallback(() => {
      running.current?.abort();
    }, []),
    again: useCallback(() => {
      setWish((before) => before + 1);
    }, []),
  };
}
