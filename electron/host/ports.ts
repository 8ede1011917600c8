import type { Preferences } from "../../shared/contract/window.ts";
import type { ToWindow, FromWindow, WindowAnswer } from "../../shared/contract/bridge.ts";
import type { FromArchive, ToArchive } from "./headless/messages.ts";

/** A request of the window for one of our own addresses: a file of the interface, or media. */
export type ResourceRequest = {
  readonly method: string;
  /** Path of the address, decoded: `/`, `/assets/index.js`, `/media/3f…`. */
  readonly path: string;
  /** Value of the `Range` header. */
  readonly range: string | undefined;
};

/** What the window gets for it. */
export type ResourceAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/** What a window asks of the application. */
export type WindowRequests = {
  call(request: FromWindow): Promise<WindowAnswer>;
  resource(request: ResourceRequest): Promise<ResourceAnswer>;
};

/** A window on the screen. */
export type HostWindow = {
  /** Pushes an event of a running call. */
  send(message: ToWindow): void;
  /** Takes it from the screen with everything its page holds. */
  destroy(): Promise<void>;
};

/** What is asked of a dialog of the operating system. */
export type Choice = {
  readonly kind: "folder" | "new-folder" | "files" | "new-file";
  readonly name?: string;
};

/** What a host must offer the application. There is one window at a time. */
export type WindowHost = {
  readonly kind: "electron" | "chromium";
  /**
   * Opens a window that has never held anything of a case.
   *
   * @param onClosed - called when somebody closes it
   * @param instead - the window it takes the place of; what that one shows is gone at once
   */
  openWindow(requests: WindowRequests, onClosed: () => void, instead?: HostWindow): Promise<HostWindow>;
  /** Dialogs of the operating system, where the host has them; null when closed without an answer. */
  readonly chooseFiles?: (choice: Choice) => Promise<readonly string[] | null>;
  /** Called when the machine is about to sleep or its screen is locked. */
  onSuspend(listener: () => void): void;
  /** Called when the user changed preferences, for what the host itself shows. */
  readonly preferencesChanged?: (preferences: Preferences) => void;
  /** Ends the host. */
  quit(): Promise<void>;
};

/** Where preferences are kept: electron-store inside Electron, a JSON file elsewhere. */
export type PreferenceStore = {
  read(): Preferences;
  write(preferences: Preferences): void;
};

/** A running archive process, as the process that started it sees it. */
export type ArchiveProcess = {
  post(message: ToArchive): void;
  onMessage(listener: (message: FromArchive) => void): void;
  /** Called once, when it has ended for whatever reason. */
  onExit(listener: () => void): void;
  /** Closes the connection, after which it ends by itself. A second call does nothing. */
  leave(): void;
  /** Ends it without asking. */
  kill(): void;
};

/** Starts an archive process: a child process of Node, or a utility process of Electron. */
export type StartArchiveProcess = () => ArchiveProcess;

/** The other end: how the archive process itself hears and answers. */
export type HostConnection = {
  send(message: FromArchive): void;
  onMessage(listener: (message: ToArchive) => void): void;
  /** Called when the host is gone. */
  onGone(listener: () => void): void;
};
