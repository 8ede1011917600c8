import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { CallEvent } from "../../shared/contract/contract.ts";
import { Failure, type AppError } from "../../shared/errors.ts";
import { call, type AnyCallName, type InputOf, type OutputOf } from "../api/bridge.ts";

type Progress = Extract<CallEvent, { kind: "progress" }>;

/** Long work: what it is, how far it is, how it ended. */
export type Task = {
  readonly id: number;
  readonly label: string;
  readonly progress: Progress | null;
  readonly state: "running" | "cancelling" | "done" | "failed";
  readonly failure: AppError | null;
  readonly cancel: () => void;
};

type Tasks = {
  readonly all: readonly Task[];
  /** Starts long work; it goes on when one leaves the screen. */
  readonly start: <Name extends AnyCallName>(
    label: string,
    name: Name,
    input: InputOf<Name>,
    onEvent?: (event: CallEvent) => void,
  ) => Promise<OutputOf<Name>>;
  readonly dismiss: (id: number) => void;
};

const Context = createContext<Tasks | undefined>(undefined);
let next = 1;

/** Keeps the long work of the window. */
export function TaskProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [all, setAll] = useState<readonly Task[]>([]);
  const change = useCallback((id: number, changes: Partial<Task>) => {
    setAll((before) => before.map((task) => (task.id === id ? { ...task, ...changes } : task)));
  }, []);

  const start = useCallback<Tasks["start"]>(
    async (label, name, input, onEvent) => {
      const id = next++;
      const controller = new AbortController();
      const cancel = () => {
        controller.abort();
        change(id, { state: "cancelling" });
      };
      setAll((before) => [...before, { id, label, progress: null, state: "running", failure: null, cancel }]);
      try {
        const output = await call(name, input, {
          signal: controller.signal,
          onEvent: (event) => {
            if (event.kind === "progress") change(id, { progress: event });
            onEvent?.(event);
          },
        });
        change(id, { state: "done" });
        return output;
      } catch (error) {
        const failure = error instanceof Failure ? error.toData() : { code: "internal" as const, params: {} };
        change(id, { state: "failed", failure });
        throw error;
      } finally {
        await client.invalidateQueries();
      }
    },
    [change, client],
  );

  const value = useMemo<Tasks>(
    () => ({
      all,
      start,
      dismiss: (id) => {
        setAll((before) => before.filter((task) => task.id !== id));
      },
    }),
    [all, start],
  );
  return <Context value={value}>{children}</Context>;
}

/** The long work of the window, and how to start some. */
export function useTasks(): Tasks {
  const tasks = useContext(Context);
  if (!tasks) throw new Error("tasks are kept by the case window");
  return tasks;
}
