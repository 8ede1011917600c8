import { fork, type ChildProcess } from "node:child_process";
import { LOCK_REASONS, type LockReason } from "./lock-reason.ts";

/** How long an application that has locked may take to be gone, in milliseconds. */
const LEAVING_MILLISECONDS = 3000;
/** Argument by which an application learns why the one before it locked. */
export const LOCKED = "--locked=";

type Locked = { readonly locked: LockReason };

/**
 * Runs the application in a process of its own, and another one after each lock. Calls of the window pass through
 * that process, and so do the passphrase and whatever the window shows; nothing can erase them from the heap of a
 * language that collects its garbage, so the process ends with the archive process. This one sees none of it: it
 * learns why it was locked and nothing else.
 *
 * @param entry - the application, which is to use {@link lockedBefore} and {@link leaveToSuccessor}
 * @returns the exit code, when the application was quit
 */
export function runApplications(entry: URL): Promise<number> {
  return new Promise((resolve) => {
    let current: ChildProcess | undefined;
    const start = (locked: LockReason | null) => {
      const child = fork(entry, locked === null ? [] : [LOCKED + locked]);
      current = child;
      child.on("message", (message: Locked) => {
        if (child !== current) return;
        start(message.locked);
        const force = setTimeout(() => child.kill("SIGKILL"), LEAVING_MILLISECONDS);
        child.once("exit", () => {
          clearTimeout(force);
        });
      });
      child.once("exit", (code) => {
        if (child === current) resolve(code ?? 1);
      });
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => current?.kill(signal));
    start(null);
  });
}

/** Why the application that was here before this one locked; null for the first. */
export function lockedBefore(argv: readonly string[] = process.argv): LockReason | null {
  const given = argv.find((argument) => argument.startsWith(LOCKED))?.slice(LOCKED.length);
  return LOCK_REASONS.find((reason) => reason === given) ?? null;
}

/**
 * Ends this process at a lock and has another one started in its place.
 *
 * @param ended - fulfilled when the window, the browser and the archive process are gone
 */
export async function leaveToSuccessor(reason: LockReason, ended: Promise<unknown>): Promise<never> {
  process.send?.({ locked: reason } satisfies Locked);
  await ended.catch(() => undefined);
  process.exit(0);
}

/** Calls back when the process that started this one is gone. */
export function onAbandoned(listener: () => void): void {
  process.once("disconnect", listener);
  // Listening must not keep alive what was quit.
  process.channel?.unref();
}
