import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { assetFolder } from "../../../core/asset-folder.ts";
import { generatePassphrase } from "../../../core/crypto/passphrase.ts";
import { Failure } from "../../../../shared/errors.ts";
import { SAMPLE_CALL } from "../messages.ts";
import { EXIT, type Terminal } from "../terminal.ts";
import { showProgress, withProcess } from "../unlocked.ts";
import type { Given } from "./command.ts";
import { describeDossier } from "./dossier-commands.ts";
import { text } from "./given.ts";

const PARTS = ["sample.affiant", "passphrase.txt", "dossier"] as const;
/** The stated date of the sample's dossier. */
const DATED = "2026-04-15";

/** Makes the fictional sample case, exports its dossier and says where to look. */
export async function demo(given: Given, terminal: Terminal): Promise<number> {
  const out = resolve(text(given, "out"));
  await clear(out);
  const [archive, passphraseFile, dossier] = PARTS.map((name) => join(out, name)) as [string, string, string];
  const passphrase = generatePassphrase();
  await writeFile(passphraseFile, `${passphrase}\n`, { mode: 0o600 });
  return withProcess(async (client) => {
    const onEvent = showProgress(terminal);
    const sample = assetFolder("sample");
    await client.send(
      SAMPLE_CALL,
      { folder: archive, passphrase, sample, holder: "Archivist (fictional)" },
      onEvent,
    );
    await client.call("archive.unlock", { folder: archive, passphraseFile });
    const definition = JSON.parse(await readFile(join(sample, "dossiers/full.json"), "utf8")) as Record<
      string,
      unknown
    >;
    const outcome = await client.call("dossier.export", { definition, out: dossier, dated: DATED }, onEvent);
    const places = PARTS.map((name) => `  ${join(out, name)}`);
    terminal.say("cli.fictional");
    terminal.result(
      { archive, passphraseFile, dossier, ...outcome },
      [describeDossier(outcome, terminal), ...places].join("\n"),
    );
    return outcome.written ? EXIT.done : EXIT.findings;
  });
}

/** An earlier demo is replaced; a folder that holds anything else is left alone. */
async function clear(out: string): Promise<void> {
  if (existsSync(out)) {
    const names = await readdir(out);
    if (!names.every((name) => (PARTS as readonly string[]).includes(name)))
      throw new Failure("folder-not-empty");
    for (const name of PARTS) await rm(join(out, name), { recursive: true, force: true });
  }
  await mkdir(out, { recursive: true });
}
