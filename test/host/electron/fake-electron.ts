import { EventEmitter } from "node:events";
import { WINDOW_ORIGIN, type ElectronApi } from "../../../electron/host/electron/electron-api.ts";

/** Everything that was called on the fake, as `object.method`, with what it was given. */
export type Call = { readonly name: string; readonly given: readonly unknown[] };

type Handler = (...given: never[]) => unknown;

/** Remembers calls of named methods, and the handlers that were set by them. */
class Remembering extends EventEmitter {
  readonly calls: Call[] = [];
  readonly handlers: Record<string, Handler> = {};

  protected note(name: string, ...given: unknown[]): void {
    this.calls.push({ name, given });
    const handler = given.findLast((each) => typeof each === "function");
    if (handler !== undefined) this.handlers[name] = handler as Handler;
  }

  called(name: string): readonly unknown[] | undefined {
    return this.calls.findLast((each) => each.name === name)?.given;
  }

  /** Calls the handler that was set by a method. */
  handle(name: string, ...given: unknown[]): unknown {
    return (this.handlers[name] as (...given: unknown[]) => unknown)(...given);
  }
}

/** A method that only remembers; installed by name, so that a method unknown to the fake fails loudly. */
function remember(target: Remembering, names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(target, name, {
      value: (...given: unknown[]) => {
        (target as unknown as { note(name: string, ...given: unknown[]): void }).note(name, ...given);
        return name === "setProxy" ? Promise.resolve() : undefined;
      },
    });
}

export class FakeSession extends Remembering {
  readonly partition: string;
  readonly options: unknown;
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => this.note(`protocol.handle ${scheme}`, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => this.note("webRequest.onBeforeRequest", handler),
  };

  constructor(partition: string, options: unknown) {
    super();
    this.partition = partition;
    this.options = options;
    remember(this, [
      "setPermissionRequestHandler",
      "setPermissionCheckHandler",
      "setDevicePermissionHandler",
      "setDisplayMediaRequestHandler",
      "setBluetoothPairingHandler",
      "setCertificateVerifyProc",
      "enableNetworkEmulation",
      "setProxy",
      "setSpellCheckerEnabled",
      "setSpellCheckerLanguages",
    ]);
  }
}

export class FakeFrame {
  origin = WINDOW_ORIGIN;
  parent: FakeFrame | null = null;
  detached = false;
}

export class FakeContents extends Remembering {
  static next = 1;
  readonly id = FakeContents.next++;
  readonly mainFrame = new FakeFrame();
  readonly sent: { readonly channel: string; readonly message: unknown }[] = [];

  constructor() {
    super();
    remember(this, ["setWindowOpenHandler", "setWebRTCIPHandlingPolicy"]);
  }

  send(channel: string, message: unknown): void {
    this.sent.push({ channel, message });
  }
}

export class FakeWindow extends Remembering {
  readonly options: Record<string, unknown>;
  readonly webContents = new FakeContents();
  isGone = false;
  loaded: string | undefined;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    remember(this, ["setContentProtection", "focus", "restore"]);
  }

  isDestroyed = () => this.isGone;
  isMinimized = () => true;
  getBounds = () => ({ x: 7, y: 8, width: 900, height: 700 });

  loadURL(url: string): Promise<void> {
    this.loaded = url;
    return Promise.resolve();
  }

  destroy(): void {
    this.isGone = true;
    this.emit("closed");
  }
}

/** A port; what is posted arrives at the other end once somebody has started that. */
export class FakePort extends EventEmitter {
  other: FakePort | undefined;
  #queue: unknown[] | undefined = [];

  postMessage(message: unknown): void {
    const data = structuredClone(message);
    setImmediate(() => this.other?.receive(data));
  }

  receive(data: unknown): void {
    if (this.#queue) this.#queue.push(data);
    else this.emit("message", { data, ports: [] });
  }

  start(): void {
    const queued = this.#queue ?? [];
    this.#queue = undefined;
    for (const data of queued) this.emit("message", { data, ports: [] });
  }

  close(): void {
    this.emit("close");
    this.other?.emit("close");
  }
}

/** A utility process: what the test is to be on its other side hangs on `parent`. */
export class FakeUtility extends EventEmitter {
  static next = 100_000_000;
  readonly pid = FakeUtility.next++;
  readonly path: string;
  readonly options: Record<string, unknown>;
  readonly posted: unknown[] = [];
  readonly parent = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => {
      const data = structuredClone(message);
      setImmediate(() => this.emit("message", data));
    },
  });
  killed = false;

  constructor(path: string, options: Record<string, unknown>) {
    super();
    this.path = path;
    this.options = options;
  }

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.posted.push(message);
    const data = structuredClone(message);
    // As in Electron, what arrives before somebody listens waits.
    const deliver = () => void this.parent.emit("message", { data, ports });
    setImmediate(() => {
      if (this.parent.listenerCount("message") > 0) deliver();
      else this.parent.once("newListener", () => setImmediate(deliver));
    });
  }

  kill(): boolean {
    if (this.killed) return false;
    this.killed = true;
    setImmediate(() => this.emit("exit", 0));
    return true;
  }
}

class FakeClipboard {
  text = "";
  cleared = 0;
  selection: FakeClipboard | undefined;

  readText(): Promise<string> {
    return Promise.resolve(this.text);
  }

  clear(): void {
    this.text = "";
    this.cleared += 1;
  }
}

class FakeApp extends Remembering {
  readonly switches = new Map<string, string | undefined>();
  readonly paths = new Map<string, string>();
  locale = "uk-UA";
  metrics: { pid: number; memory: { workingSetSize: number } }[] = [];
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.set(name, value),
  };

  constructor() {
    super();
    remember(this, ["enableSandbox", "relaunch", "exit"]);
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  getLocale = () => this.locale;
  getAppMetrics = () => this.metrics;
}

/** Electron as far as our host uses it, without Electron. */
export class FakeElectron {
  readonly app = new FakeApp();
  readonly windows: FakeWindow[] = [];
  readonly sessions = new Map<string, FakeSession>();
  readonly utilities: FakeUtility[] = [];
  readonly channels = new Map<string, (event: unknown, message: unknown) => Promise<unknown>>();
  readonly schemes: unknown[] = [];
  readonly clipboard = Object.assign(new FakeClipboard(), { selection: new FakeClipboard() });
  readonly powerMonitor = Object.assign(new EventEmitter(), {
    state: "active",
    getSystemIdleState: () => this.powerMonitor.state,
  });
  readonly dialogs: { readonly method: string; readonly options: Record<string, unknown> }[] = [];
  answer: { canceled: boolean; filePaths?: string[]; filePath?: string } = { canceled: true, filePaths: [] };
  menu: unknown;
  readonly session = {
    defaultSession: new FakeSession("", {}),
    fromPartition: (partition: string, options: unknown) => {
      const made = new FakeSession(partition, options);
      this.sessions.set(partition, made);
      this.app.emit("session-created", made);
      return made;
    },
  };
  readonly ipcMain = {
    handle: (channel: string, handler: (event: unknown, message: unknown) => Promise<unknown>) => {
      if (this.channels.has(channel)) throw new Error(`a second handler for ${channel}`);
      this.channels.set(channel, handler);
    },
  };
  readonly Menu = {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => void (this.menu = menu),
  };
  readonly dialog = {
    showOpenDialog: (...given: unknown[]) => this.#dialog("showOpenDialog", given),
    showSaveDialog: (...given: unknown[]) => this.#dialog("showSaveDialog", given),
  };
  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: unknown[]) => void this.schemes.push(...schemes),
  };
  readonly utilityProcess = {
    fork: (path: string, _args: unknown, options: Record<string, unknown>) => {
      const made = new FakeUtility(path, options);
      this.utilities.push(made);
      return made;
    },
  };

  /** The fake as the host takes it. */
  get api(): ElectronApi {
    const opened = (window: FakeWindow) => {
      this.windows.push(window);
      this.app.emit("web-contents-created", {}, window.webContents);
    };
    const BrowserWindow = class extends FakeWindow {
      constructor(options: Record<string, unknown>) {
        super(options);
        opened(this);
      }
    };
    const MessageChannelMain = class {
      readonly port1 = new FakePort();
      readonly port2 = new FakePort();
      constructor() {
        this.port1.other = this.port2;
        this.port2.other = this.port1;
      }
    };
    return Object.assign(Object.create(this) as object, {
      BrowserWindow,
      MessageChannelMain,
    }) as unknown as ElectronApi;
  }

  /** Sends what a window sends, from its top page unless said otherwise. */
  invoke(window: FakeWindow, message: unknown, frame: FakeFrame | null = window.webContents.mainFrame) {
    const event = { sender: window.webContents, senderFrame: frame };
    return this.channels.get("affiant")!(event, message);
  }

  #dialog(method: string, given: readonly unknown[]) {
    this.dialogs.push({ method, options: given.at(-1) as Record<string, unknown> });
    return Promise.resolve(this.answer);
  }
}
