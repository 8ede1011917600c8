import { realpath } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { Failure } from "../../shared/errors.ts";
import {
  CONTRACT,
  type CallEvent,
  type CallInput,
  type CallName,
  type CallOutput,
} from "../../shared/contract/contract.ts";
import type { Access } from "../../shared/contract/call.ts";
import { categoryById } from "../../shared/law/element.ts";
import { lawHandlers } from "./analysis/law-calls.ts";
import { passageHandlers } from "./analysis/passage-calls.ts";
import { chronologyHandlers } from "./analysis/chronology.ts";
import { overviewHandlers } from "./analysis/overview.ts";
import { patternHandlers } from "./analysis/patterns/pattern-calls.ts";
import type { ArchiveHandler, CallContext, CorePorts } from "./call-context.ts";
import { runCheck } from "./check/run-check.ts";
import { claimHandlers } from "./claims/claim-calls.ts";
import { custodyHandlers } from "./custody/custody-calls.ts";
import { disposalHandlers } from "./disposal/disposal-calls.ts";
import { dossierHandlers } from "./dossier/dossier-calls.ts";
import { drawPreviewPage } from "./dossier/preview-dossier.ts";
import { verifyDossier } from "./dossier/verify/verify-dossier.ts";
import { enquiryHandlers } from "./enquiries/enquiry-calls.ts";
import { handOverHandlers } from "./exchange/hand-over/hand-over-calls.ts";
import { ItemBytes } from "./exchange/item-bytes.ts";
import { freeProofHandlers } from "./exchange/proof/proof-calls.ts";
import { exportWorkingCopy } from "./exchange/working-copy.ts";
import { importHandlers } from "./intake/intake-calls.ts";
import { listHandlers } from "./lists/list-calls.ts";
import { registerListHandlers } from "./register-lists/register-list-calls.ts";
import { searchHandlers } from "./search/search-calls.ts";
import { shippedMaps } from "./tables/shipped-maps.ts";
import { readSavedMap } from "./tables/saved-maps.ts";
import { tableHandlers } from "./tables/table-calls.ts";
import { testimonyHandlers } from "./testimony/testimony-calls.ts";
import { asDiskFailure } from "./store/disk-failure.ts";
import { recordHandlers } from "./store/record-calls.ts";
import type { ViewRefusal } from "../../shared/viewing/view-kind.ts";
import { drawItemPage, viewingHandlers, type DrawnPage } from "./viewing/viewing-calls.ts";
import { endViewing } from "./viewing/viewing-parsers.ts";
import { createFromCall, unlockFromCall } from "./vault/archive-calls.ts";
import type { ArchiveSession } from "./vault/archive-session.ts";
import { keyHandlers, newKeyFile, renewingHandlers, type RenewingHandler } from "./vault/keys-calls.ts";

/** Options of one call. */
export type CallOptions = { readonly emit?: (event: CallEvent) => void; readonly signal?: AbortSignal };

/** The core: every call of the contract, over at most one open archive. */
export type App = {
  /**
   * Carries out a call.
   *
   * @throws Failure for everything that can be expected; anything else is a defect
   */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    options?: CallOptions,
  ): Promise<CallOutput<Name>>;
  /** Closes the open archive, if any. */
  lock(): void;
  /** Bytes of items for the viewers: they never pass through a call of the contract. */
  readonly items: ItemBytes;
  /**
   * Draws a page of an item as a picture, for the same reason no call of the contract.
   *
   * @throws Failure `access-refused` while locked or without the identities; as `evidence.pages`
   */
  drawPage(asked: {
    readonly id: string;
    readonly page: number;
    readonly width: number;
  }): Promise<DrawnPage | { readonly refused: ViewRefusal }>;
  /**
   * Draws a page of a dossier that `dossier.preview` typeset, for the same reason no call of the contract.
   *
   * @throws Failure `access-refused` as {@link App.drawPage}; `unknown-id` for a preview that is no longer kept
   */
  drawPreviewPage(asked: {
    readonly preview: string;
    readonly page: number;
    readonly width: number;
  }): Promise<DrawnPage>;
  /** The open archive, for what is not part of the contract (the sample case). */
  readonly session: ArchiveSession | undefined;
};

type Handlers = { readonly [Name in CallName]?: ArchiveHandler<Name> };

/** Handlers of calls on an open archive. */
const ARCHIVE_HANDLERS: Handlers = {
  ...recordHandlers,
  ...importHandlers,
  ...viewingHandlers,
  ...listHandlers,
  ...searchHandlers,
  ...lawHandlers,
  ...passageHandlers,
  ...dossierHandlers,
  ...custodyHandlers,
  ...overviewHandlers,
  ...chronologyHandlers,
  ...patternHandlers,
  ...claimHandlers,
  ...keyHandlers,
  ...disposalHandlers,
  ...testimonyHandlers,
  ...tableHandlers,
  ...handOverHandlers,
  ...enquiryHandlers,
  ...registerListHandlers,
  "evidence.export": (session, { id, to }) => exportWorkingCopy(session, id, to),
  "check.run": (session, input, { emit }) =>
    runCheck(session, input, (done, total) =>
      emit({ kind: "progress", step: "objects", done, total, secondsLeft: null }),
    ),
};

/** Milliseconds between two looks at whether other calls have ended. */
const BETWEEN_LOOKS = 20;

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([realpath(one), realpath(other)]).catch(() => [one, other]);
  return first === second;
}

/** Makes the core of a process. */
export function createApp(ports: CorePorts): App {
  let session: ArchiveSession | undefined;
  let running = 0;
  let renewing = false;
  let alone: Promise<void> | undefined;

  const free: Readonly<Partial<Record<CallName, (input: never, context: CallContext) => unknown>>> = {
    "archive.create": (input: CallInput<"archive.create">) => createFromCall(input, ports),
    "archive.unlock": async (input: CallInput<"archive.unlock">) => {
      const unlocked = await unlockFromCall(input, ports, async () => {
        // One process opens an archive at a time: unlocking it again gives it back first, and no earlier.
        if (session && (await isSameFolder(session.folder, input.folder))) app.lock();
      });
      app.lock();
      session = unlocked.session;
      return unlocked.answer;
    },
    "keys.new": (input: CallInput<"keys.new">) => newKeyFile(input, ports),
    "archive.lock": () => {
      app.lock();
      return {};
    },
    "law.categories": ({ id }: CallInput<"law.categories">) => ({
      version: ports.law.version,
      categories: id === undefined ? ports.law.categories : [categoryById(ports.law, id)],
    }),
    "table.maps": () => shippedMaps(),
    "table.read-map": ({ file }: CallInput<"table.read-map">) => readSavedMap(file),
    "dossier.verify": ({ folder, ...told }: CallInput<"dossier.verify">, { signal }) =>
      verifyDossier(folder, told, signal),
    ...freeProofHandlers,
  };

  const items = new ItemBytes();
  const app: App = {
    items,
    get session() {
      return session;
    },
    lock() {
      const open = session;
      // Locked whatever happens while closing, also when the medium was pulled out.
      session = undefined;
      items.closeAll();
      if (open) void endViewing(open);
      open?.close();
    },
    async drawPage(asked) {
      requireAccess("identities");
      return drawItemPage(session!, ports.startParser, asked);
    },
    async drawPreviewPage(asked) {
      requireAccess("identities");
      return drawPreviewPage(session!, ports.startParser, asked);
    },
    async call(name, input, options = {}) {
      const call = Object.hasOwn(CONTRACT, name) ? CONTRACT[name] : undefined;
      if (!call) throw new Failure("unknown-call");
      const parsed = call.input.safeParse(input);
      if (!parsed.success)
        throw new Failure("invalid-field", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
      requireAccess(call.access);
      const context: CallContext = {
        ports,
        emit: options.emit ?? (() => undefined),
        signal: options.signal ?? new AbortController().signal,
        alone: (work) => doAlone(work, context.signal),
      };
      const output = await Promise.resolve()
        .then(() => carryOut(name, parsed.data, context))
        .catch((error: unknown) => {
          const abandoned = session?.databases.abandoned;
          // Half of a change is durable: the next unlocking makes it whole or takes it back.
          if (abandoned !== undefined) app.lock();
          throw abandoned ?? asDiskFailure(error);
        });
      return call.output.parse(output) as CallOutput<typeof name>;
    },
  };

  /** The one place where the rights that the contract declares are enforced. */
  function requireAccess(access: Access): void {
    if (access === "none") return;
    if (!session) throw new Failure("access-refused", { reason: "locked" });
    if (access === "identities" && !session.seesIdentities) throw new Failure("access-refused");
  }

  async function carryOut(name: CallName, input: unknown, context: CallContext): Promise<unknown> {
    const handler = free[name];
    if (handler) return handler(input as never, context);
    if (renewing) throw new Failure("archive-busy");
    while (alone) {
      await alone;
      // The archive may have been locked meanwhile.
      requireAccess(CONTRACT[name].access);
    }
    const open = session!;
    const renewal = Object.hasOwn(renewingHandlers, name)
      ? (renewingHandlers[name as keyof typeof renewingHandlers] as RenewingHandler<"keys.rotate">)
      : undefined;
    if (renewal) return renew(() => renewal(open, input as never, context));
    running += 1;
    try {
      return await (ARCHIVE_HANDLERS[name] as ArchiveHandler<typeof name>)(open, input as never, context);
    } finally {
      running -= 1;
    }
  }

  /** Does something with no other call running; see {@link CallContext.alone}. */
  async function doAlone<Answer>(work: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    if (alone || renewing) throw new Failure("archive-busy");
    let end: () => void = () => undefined;
    alone = new Promise((resolve) => (end = resolve));
    try {
      while (running > 1) {
        if (signal.aborted) throw new Failure("cancelled");
        await setTimeout(BETWEEN_LOOKS);
      }
      return await work();
    } finally {
      alone = undefined;
      end();
    }
  }

  /** Exchanges the session for one under new keys, with nothing else running. */
  async function renew<Answer>(
    work: () => Promise<{ readonly session: ArchiveSession; readonly answer: Answer }>,
  ): Promise<Answer> {
    if (running > 0) throw new Failure("archive-busy");
    renewing = true;
    items.closeAll();
    try {
      const renewed = await work();
      session = renewed.session;
      return renewed.answer;
    } catch (error) {
      // Stopped after the old databases were closed: the next unlocking puts it in order.
      if (session?.databases.facts.open === false) session = undefined;
      throw error;
    } finally {
      renewing = false;
    }
  }

  return app;
}
