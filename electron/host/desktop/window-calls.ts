import { basename } from "node:path";
import type { z } from "zod";
import { Failure } from "../../../shared/errors.ts";
import { WINDOW_CONTRACT, type OpenArchive, type WindowCallName } from "../../../shared/contract/window.ts";
import { generatePassphrase, passphraseStrength } from "../../core/crypto/passphrase.ts";
import { PASSPHRASE_BITS_WANTED } from "./passphrase-rule.ts";
import type { Desktop } from "./desktop.ts";
import { listFolder, makeFolder } from "./file-chooser.ts";
import { readPreferences } from "./preference-file.ts";
import { openSample } from "./sample-case.ts";
import { unencryptedSwap } from "./swap.ts";

type Input<Name extends WindowCallName> = z.output<(typeof WINDOW_CONTRACT)[Name]["input"]>;
type Output<Name extends WindowCallName> = z.output<(typeof WINDOW_CONTRACT)[Name]["output"]>;
type Handlers = {
  readonly [Name in WindowCallName]: (
    desktop: Desktop,
    input: Input<Name>,
  ) => Output<Name> | Promise<Output<Name>>;
};

const MOST_REMEMBERED = 8;

/** True for a name of {@link WINDOW_CONTRACT}. */
export const isWindowCall = (name: string): name is WindowCallName => Object.hasOwn(WINDOW_CONTRACT, name);

/**
 * Answers a call of the window that is not the core's.
 *
 * @throws Failure `invalid-field` and what the call declares
 */
export async function answerWindowCall(
  desktop: Desktop,
  name: WindowCallName,
  input: unknown,
): Promise<unknown> {
  const parsed = WINDOW_CONTRACT[name].input.safeParse(input);
  if (!parsed.success)
    throw new Failure("invalid-field", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
  const handle = HANDLERS[name] as (desktop: Desktop, input: unknown) => unknown;
  return WINDOW_CONTRACT[name].output.parse(await handle(desktop, parsed.data));
}

const HANDLERS: Handlers = {
  "app.state": (desktop) => ({
    preferences: desktop.parts.preferences.read(),
    host: desktop.parts.host.kind,
    version: desktop.parts.version,
    open: desktop.open,
    locked: desktop.locked,
    waitMilliseconds: desktop.attempts.wait,
    nativeDialogs: desktop.parts.host.chooseFiles !== undefined,
    unencryptedSwap: unencryptedSwap(),
  }),

  "app.preferences": ({ parts, open, idle }, changes) => {
    const merged = readPreferences({ ...parts.preferences.read(), ...changes });
    const kept = merged.rememberArchives ? merged : { ...merged, archives: [] };
    parts.preferences.write(kept);
    parts.host.preferencesChanged?.(kept);
    if (open && changes.lockMinutes !== undefined) idle.start(changes.lockMinutes);
    return kept;
  },

  "app.active": ({ idle }) => {
    idle.active();
    return {};
  },

  "app.lock": (desktop) => {
    // Answered before the window that asked is gone.
    setImmediate(() => void desktop.lock("user"));
    return {};
  },

  "app.quit": (desktop) => {
    setImmediate(() => void desktop.quit());
    return {};
  },

  "app.unlock": (desktop, { folder, passphrase }) => unlock(desktop, folder, passphrase),

  "app.make": async (desktop, { folder, passphrase, holder }) => {
    desktop.archive.start();
    if (passphraseStrength(passphrase) < PASSPHRASE_BITS_WANTED) throw new Failure("passphrase-too-weak");
    await desktop.archive.call("archive.create", {
      folder,
      passphrase,
      ...(holder !== undefined && { holder }),
    });
    return unlock(desktop, folder, passphrase);
  },

  "app.sample": async (desktop) => {
    const { folder, passphrase } = await openSample(desktop.archive, desktop.parts.dataFolder);
    return unlock(desktop, folder, passphrase, false);
  },

  "passphrase.suggest": () => {
    const passphrase = generatePassphrase();
    return { passphrase, bits: passphraseStrength(passphrase) };
  },

  "passphrase.strength": (_desktop, { passphrase }) => {
    const bits = passphraseStrength(passphrase);
    return { bits, enough: bits >= PASSPHRASE_BITS_WANTED };
  },

  "files.choose": async ({ parts }, { kind, name }) => {
    if (!parts.host.chooseFiles) return { paths: null };
    const paths = await parts.host.chooseFiles({ kind, ...(name !== undefined && { name }) });
    return { paths: paths ? [...paths] : null };
  },

  "files.list": (_desktop, { path, hidden }) => listFolder(path, hidden),
  "files.make-folder": (_desktop, { path, name }) => makeFolder(path, name),
  "media.open": ({ media }, { id }) => media.open(id),
  "media.page": ({ media }, asked) => media.openPage(asked),
  "media.dossier-page": ({ media }, asked) => media.openPreviewPage(asked),

  "media.close": async ({ media }, { url }) => {
    await media.close(url);
    return {};
  },
};

async function unlock(
  desktop: Desktop,
  folder: string,
  passphrase: string,
  remember = true,
): Promise<OpenArchive> {
  desktop.attempts.require();
  desktop.archive.start();
  let answer;
  try {
    answer = await desktop.archive.call("archive.unlock", { folder, passphrase });
  } catch (error) {
    if (error instanceof Failure && error.code === "cannot-unlock") desktop.attempts.wrong();
    throw error;
  }
  desktop.attempts.right();
  const open = { ...answer, name: basename(folder) };
  desktop.opened(open);
  if (remember) rememberArchive(desktop, folder);
  return open;
}

function rememberArchive({ parts }: Desktop, folder: string): void {
  const now = parts.preferences.read();
  if (!now.rememberArchives) return;
  const archives = [folder, ...now.archives.filter((each) => each !== folder)].slice(0, MOST_REMEMBERED);
  parts.preferences.write({ ...now, archives });
}
