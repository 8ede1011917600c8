import type { AppError } from "../errors.ts";
import type { CallEvent } from "./contract.ts";

/** From a window to the application: one channel, two kinds. Everything else is refused. */
export type FromWindow =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: "cancel"; readonly id: number };

/** The answer to a call. */
export type WindowAnswer =
  { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly error: AppError };

/** From the application to its window: what a running call reports. */
export type ToWindow = { readonly id: number; readonly event: CallEvent };

/** What a preload script or an exposed binding puts on the page: this and nothing else. */
export type WindowBridge = {
  send(request: FromWindow): Promise<WindowAnswer>;
  onEvent(listener: (message: ToWindow) => void): void;
  /**
   * Tells where files lie that were dropped on the window or chosen in it, in the order given. Only those have a
   * place: what a page made itself has none, and is left out.
   *
   * @param files - objects of the page's class `File`, at most 10,000
   */
  pathsOf(files: readonly object[]): Promise<readonly string[]>;
};
