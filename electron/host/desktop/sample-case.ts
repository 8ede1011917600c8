import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assetFolder } from "../../core/asset-folder.ts";
import { generatePassphrase } from "../../core/crypto/passphrase.ts";
import { SAMPLE_CALL } from "../headless/messages.ts";
import type { ArchiveConnection } from "./archive-connection.ts";

/**
 * The fictional sample case in the application's own folder, made at the first time. Its passphrase lies beside it:
 * nothing in it is worth protecting.
 */
export async function openSample(
  archive: ArchiveConnection,
  dataFolder: string,
): Promise<{ folder: string; passphrase: string }> {
  const place = join(dataFolder, "sample");
  const folder = join(place, "sample.affiant");
  const passphraseFile = join(place, "passphrase.txt");
  if (existsSync(folder) && existsSync(passphraseFile)) {
    return { folder, passphrase: (await readFile(passphraseFile, "utf8")).trim() };
  }
  const incoming = join(dataFolder, "sample.incoming");
  await rm(incoming, { recursive: true, force: true });
  await rm(place, { recursive: true, force: true });
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const passphrase = generatePassphrase();
  archive.start();
  await archive.begin(SAMPLE_CALL, {
    folder: join(incoming, "sample.affiant"),
    passphrase,
    sample: assetFolder("sample"),
    holder: "Archivist (fictional)",
  }).answer;
  await writeFile(join(incoming, "passphrase.txt"), `${passphrase}\n`, { mode: 0o600 });
  await rename(incoming, place);
  return { folder, passphrase };
}
