import type { FromWindow, ToWindow, WindowAnswer, WindowBridge } from "../../shared/contract/bridge.ts";
import type { CallEvent, CallInput, CallName, CallOutput } from "../../shared/contract/contract.ts";
import type { WINDOW_CONTRACT, WindowCallName } from "../../shared/contract/window.ts";
import { Failure } from "../../shared/errors.ts";
import type { z } from "zod";

/** Every call a window can make: the core's and the application's. */
export type AnyCallName = CallName | WindowCallName;

/** Input of a call. */
export type InputOf<Name extends AnyCallName> = Name extends WindowCallName
  ? z.input<(typeof WINDOW_CONTRACT)[Name]["input"]>
  : Name extends CallName
    ? CallInput<Name>
    : never;

/** Output of a call. */
export type OutputOf<Name extends AnyCallName> = Name extends WindowCallName
  ? z.output<(typeof WINDOW_CONTRACT)[Name]["output"]>
  : Name extends CallName
    ? CallOutput<Name>
    : never;

declare global {
  interface Window {
    readonly affiant: WindowBridge;
  }
}

const listeners = new Map<number, (event: CallEvent) => void>();
let next = 1;
let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  window.affiant.onEvent(({ id, event }: ToWindow) => {
    listeners.get(id)?.(event);
  });
}

/** What can be said about a call while it runs. */
export type CallOptions = {
  readonly onEvent?: (event: CallEvent) => void;
  /** Asks the call to stop; what was finished stays. */
  readonly signal?: AbortSignal;
};

/**
 * Sends a call and gives its output.
 *
 * @throws Failure as the core or the application reported it
 */
export async function call<Name extends AnyCallName>(
  name: Name,
  input: InputOf<Name>,
  { onEvent, signal }: CallOptions = {},
): Promise<OutputOf<Name>> {
  listen();
  const id = next++;
  const send = (request: FromWindow): Promise<WindowAnswer> => window.affiant.send(request);
  if (onEvent) listeners.set(id, onEvent);
  const cancel = () => void send({ kind: "cancel", id });
  signal?.addEventListener("abort", cancel);
  try {
    const answer = await send({ kind: "call", id, name, input });
    if (!answer.ok) throw new Failure(answer.error.code, answer.error.params);
    return answer.output as OutputOf<Name>;
  } finally {
    listeners.delete(id);
    signal?.removeEventListener("abort", cancel);
  }
}
