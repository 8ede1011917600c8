import { Failure, type AppError } from "../../../shared/errors.ts";
import { CONTRACT, type CallName } from "../../../shared/contract/contract.ts";
import type { FromWindow, WindowAnswer } from "../../../shared/contract/bridge.ts";
import type { OpenArchive } from "../../../shared/contract/window.ts";
import type {
  HostWindow,
  PreferenceStore,
  ResourceAnswer,
  ResourceRequest,
  StartArchiveProcess,
  WindowHost,
  WindowRequests,
} from "../ports.ts";
import { ArchiveConnection } from "./archive-connection.ts";
import { readFromWindow } from "./from-window.ts";
import { IdleLock } from "./idle-lock.ts";
import type { InterfaceFiles } from "./interface-files.ts";
import type { LockReason } from "./lock-reason.ts";
import { MediaAddresses } from "./media-addresses.ts";
import { UnlockAttempts } from "./unlock-attempts.ts";
import { answerWindowCall, isWindowCall } from "./window-calls.ts";

/** Calls of the core that a window may not send itself: opening and closing go through the application. */
const NOT_FROM_WINDOWS: ReadonlySet<CallName> = new Set(["archive.create", "archive.unlock", "archive.lock"]);

/** What the application is made of besides its host. */
export type DesktopParts = {
  readonly host: WindowHost;
  readonly preferences: PreferenceStore;
  readonly files: InterfaceFiles;
  /** Folder for what belongs to the application and to no case: the sample. */
  readonly dataFolder: string;
  readonly version: string;
  /** Starts archive processes; such of plain Node where it is absent. */
  readonly startArchiveProcess?: StartArchiveProcess;
  /** Why the application that was here before this one locked. */
  readonly lockedBefore?: LockReason | null;
  /**
   * Ends this process at a lock and has another one started, which holds nothing of what passed through this one.
   * Where it is absent the window is replaced and this process stays.
   *
   * @param ended - fulfilled when the window and the archive process are gone
   */
  readonly leave?: (reason: LockReason, ended: Promise<unknown>) => Promise<void>;
  /** Ends this process when everything is gone, where it does not end by itself. */
  readonly end?: () => void;
};

/**
 * The application around the core, the same in every host: one window, at most one open archive, locking.
 * Everything a window can reach passes through {@link Desktop.requests}.
 */
export class Desktop {
  readonly parts: DesktopParts;
  readonly archive: ArchiveConnection;
  readonly media: MediaAddresses;
  readonly attempts = new UnlockAttempts();
  readonly idle: IdleLock;
  open: OpenArchive | null = null;
  locked: LockReason | null = null;
  #window: HostWindow | undefined;
  #generation = 0;
  #quitting = false;
  #locking: Promise<void> | undefined;
  readonly #running = new Map<string, () => void>();

  constructor(parts: DesktopParts) {
    this.parts = parts;
    this.locked = parts.lockedBefore ?? null;
    this.archive = new ArchiveConnection(() => void this.lock("ended"), parts.startArchiveProcess);
    this.media = new MediaAddresses(this.archive);
    this.idle = new IdleLock(() => void this.lock("idle"));
    parts.host.onSuspend(() => void this.lock("suspend"));
  }

  /** Opens the first window. */
  async start(): Promise<void> {
    // One that died by itself is not started at once: it could die again, and again.
    if (this.locked !== "ended") this.archive.start();
    await this.#openWindow();
  }

  /** What is now open, for the bar at the bottom; the time until locking starts. */
  opened(archive: OpenArchive): void {
    this.open = archive;
    this.locked = null;
    this.idle.start(this.parts.preferences.read().lockMinutes);
  }

  /**
   * Locks: what runs is dropped with the process that runs it, addresses of media die, and a window that never held
   * anything of the case takes the place of the old one, with the process that served it where the host can.
   */
  lock(reason: LockReason): Promise<void> {
    if (this.#quitting || this.open === null) return Promise.resolve();
    this.#locking ??= this.#lock(reason).finally(() => (this.#locking = undefined));
    return this.#locking;
  }

  /** Locks and ends the application. */
  async quit(): Promise<void> {
    if (this.#quitting) return;
    this.#quitting = true;
    this.#forget();
    await this.archive.end();
    await this.#window?.destroy();
    await this.parts.host.quit();
    this.parts.end?.();
  }

  async #lock(reason: LockReason): Promise<void> {
    const old = this.#window;
    this.#forget();
    this.locked = reason;
    const { leave, host } = this.parts;
    if (leave) {
      this.#generation += 1;
      this.#quitting = true;
      const closing = host.quit();
      await this.archive.end();
      return leave(reason, closing);
    }
    await Promise.all([this.archive.end(), this.#replace(old)]);
    // Whoever quit meanwhile wants no other.
    if (reason !== "ended" && !this.#isQuitting()) this.archive.start();
  }

  #isQuitting(): boolean {
    return this.#quitting;
  }

  async #replace(old: HostWindow | undefined): Promise<void> {
    this.#generation += 1;
    await this.#openWindow(old);
  }

  #forget(): void {
    this.open = null;
    this.idle.stop();
    this.media.forget();
    this.#running.clear();
  }

  async #openWindow(old?: HostWindow): Promise<void> {
    const generation = this.#generation;
    const onClosed = () => {
      if (generation === this.#generation) void this.quit();
    };
    this.#window = await this.parts.host.openWindow(this.#requestsOf(generation), onClosed, old);
  }

  /** Requests of one window; those of a window that was replaced are refused. */
  #requestsOf(generation: number): WindowRequests {
    const current = () => generation === this.#generation;
    return {
      call: async (request) => (current() ? this.#call(request) : refusal(new Failure("access-refused"))),
      resource: async (request) =>
        current() ? this.#resource(request) : { status: 404, headers: {}, body: new Uint8Array(0) },
    };
  }

  async #call(untrusted: FromWindow): Promise<WindowAnswer> {
    try {
      const request = readFromWindow(untrusted);
      if (request.kind === "cancel") {
        this.#running.get(String(request.id))?.();
        return { ok: true, output: {} };
      }
      return { ok: true, output: await this.#answer(request) };
    } catch (error) {
      return refusal(error);
    }
  }

  async #answer({ id, name, input }: Extract<FromWindow, { kind: "call" }>): Promise<unknown> {
    if (isWindowCall(name)) return answerWindowCall(this, name, input);
    if (!Object.hasOwn(CONTRACT, name) || NOT_FROM_WINDOWS.has(name as CallName))
      throw new Failure("unknown-call");
    const window = this.#window;
    const { answer, cancel } = this.archive.begin(name, input, (event) => window?.send({ id, event }));
    this.#running.set(String(id), cancel);
    try {
      return await answer;
    } finally {
      this.#running.delete(String(id));
    }
  }

  async #resource(request: ResourceRequest): Promise<ResourceAnswer> {
    if (request.path.startsWith("/media/")) {
      return this.media.answer(request).catch(() => ({ status: 502, headers: {}, body: new Uint8Array(0) }));
    }
    return this.parts.files.answer(request.method, request.path);
  }
}

/** A defect is told without its message, which could hold testimony. */
function refusal(error: unknown): WindowAnswer {
  const data: AppError =
    error instanceof Failure
      ? error.toData()
      : { code: "internal", params: { kind: error instanceof Error ? error.name : typeof error } };
  return { ok: false, error: data };
}
