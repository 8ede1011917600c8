import { join } from "node:path";
import { sign } from "../../../../electron/core/crypto/ed25519.ts";
import { writeDossier } from "../../../../electron/core/dossier/write-dossier.ts";
import { nodeParsers } from "../../../../electron/host/headless/start-parser.ts";
import { KEY_NAME, PUBLIC_KEY, SEED } from "../../dossier/fixtures/custody.ts";
import { fictionalView } from "../../dossier/fixtures/view.ts";

/** A fictional dossier in the folder `dossier` of another. */
export async function writtenDossier(root: string): Promise<string> {
  const folder = join(root, "dossier");
  await writeDossier(fictionalView({ exhibits: [] }), {
    folder,
    sign: (message) => sign(SEED, message),
    publicKey: PUBLIC_KEY,
    keyName: KEY_NAME,
    startParser: nodeParsers(),
  });
  return folder;
}
