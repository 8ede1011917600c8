import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sign } from "../../electron/core/crypto/ed25519.ts";
import { writeDossier } from "../../electron/core/dossier/write-dossier.ts";
import type { DossierView } from "../../electron/core/dossier/view.ts";
import { nodeParsers } from "../../electron/host/headless/start-parser.ts";
import { KEY_NAME, PUBLIC_KEY, SEED } from "../core/dossier/fixtures/custody.ts";
import { fictionalExhibits, fictionalView, fileExhibit } from "../core/dossier/fixtures/view.ts";

/** A fictional dossier on disk, removed when disposed of. */
export async function dossierOnDisk(
  changes: Partial<DossierView> = {},
): Promise<{ folder: string } & AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), "affiant-interop-"));
  const folder = join(root, "dossier");
  const geometry = await readFile(new URL("../core/dossier/fixtures/pdf/geometry.pdf", import.meta.url));
  const exhibits = [...fictionalExhibits(), fileExhibit("SC-0006", "pdf", "application/pdf", geometry)];
  await writeDossier(fictionalView({ exhibits, ...changes }), {
    folder,
    sign: (message) => sign(SEED, message),
    publicKey: PUBLIC_KEY,
    keyName: KEY_NAME,
    startParser: nodeParsers(),
  });
  return { folder, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}

/** Path of a tool that `test/interop/tools` installs. */
export function toolPath(name: string): string {
  return new URL(`../../.tools/${name}`, import.meta.url).pathname;
}
