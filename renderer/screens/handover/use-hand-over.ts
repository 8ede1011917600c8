import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallEvent, CallInput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { call, type OutputOf } from "../../api/bridge.ts";
import { useTasks } from "../../app/tasks.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { HAND_OVER_TEXTS } from "./texts.ts";

/** Who is to have it: a forum, or oneself. */
export type Receiver = NonNullable<CallInput<"archive.hand-over">["recipient"]> | "own-copy";

/** What leaves and what does not. */
export type Foreseen = OutputOf<"archive.hand-over-preview">;

type State = {
  readonly receiver: Receiver;
  /** What would leave, for the receiver that it was asked for. */
  readonly foreseen?: Foreseen;
  readonly written?: OutputOf<"archive.hand-over">;
  readonly failure?: Failure;
  readonly running?: {
    readonly what: "looking" | "writing";
    readonly done: number;
    readonly total: number;
    readonly stop: () => void;
  };
};

const KEPT = ["hand-over.state"] as const;
const FRESH: State = { receiver: "own-copy" };

/** A hand-over as it stands; kept while the archive is open, so that one may leave the screen meanwhile. */
export function useHandOver() {
  const client = useQueryClient();
  const { all, start } = useTasks();
  const { language } = useLanguage();
  const text = useTexts(HAND_OVER_TEXTS);
  const { data } = useQuery<State>({
    queryKey: KEPT,
    queryFn: () => FRESH,
    enabled: false,
    gcTime: Infinity,
  });
  const state = data ?? FRESH;
  const change = (changes: (before: State) => State) => {
    client.setQueryData<State>(KEPT, (before = FRESH) => changes(before));
  };
  const recipient = state.receiver === "own-copy" ? {} : { recipient: state.receiver };

  const run = async (
    what: "looking" | "writing",
    work: (signal: AbortSignal, onEvent: (event: CallEvent) => void) => Promise<Partial<State>>,
  ): Promise<void> => {
    const controller = new AbortController();
    const stop = () => {
      controller.abort();
    };
    const running = (done: number, total: number) => ({ running: { what, done, total, stop } });
    change(({ receiver, foreseen }) => ({
      receiver,
      ...(what === "writing" && foreseen && { foreseen }),
      ...running(0, 0),
    }));
    const onEvent = (event: CallEvent) => {
      if (event.kind === "progress")
        change((before) => (before.running ? { ...before, ...running(event.done, event.total) } : before));
    };
    let outcome: Partial<State>;
    try {
      outcome = await work(controller.signal, onEvent);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      outcome = { failure: error };
    }
    change(({ receiver, foreseen }) => ({ receiver, ...(foreseen && { foreseen }), ...outcome }));
  };

  return {
    ...state,
    /** Stops what runs. The writing is a task of the window, which may be stopped elsewhere, too. */
    stop: () => {
      if (state.running?.what === "looking") state.running.stop();
      else all.findLast(({ label, state: at }) => label === text("task") && at === "running")?.cancel();
    },
    choose: (receiver: Receiver) => {
      change(() => ({ receiver }));
    },
    look: () =>
      run("looking", async (signal, onEvent) => ({
        foreseen: await call("archive.hand-over-preview", recipient, { signal, onEvent }),
      })),
    write: (out: string) =>
      run("writing", async (_signal, onEvent) => ({
        written: await start(text("task"), "archive.hand-over", { out, language, ...recipient }, onEvent),
      })),
  };
}
