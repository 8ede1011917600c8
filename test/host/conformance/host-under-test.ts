import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { createApp } from "../../../electron/core/app.ts";
import type { FromWindow, ToWindow, WindowAnswer } from "../../../shared/contract/bridge.ts";
import { PASSPHRASE, ports } from "../../core/fixtures/open-archive.ts";

/** What a window got for one of our own addresses. */
export type Fetched = {
  readonly status: number;
  /** Value of `Content-Range`. */
  readonly contentRange: string | null;
  readonly bytes: readonly number[];
};

/** A running application in one host, as the same cases drive it. */
export type Running = AsyncDisposable & {
  /** Process under which everything of the application runs. */
  readonly pid: number;
  /** Sends from the window that is shown now. */
  call(message: unknown): Promise<WindowAnswer>;
  /** What running calls reported to that window since it was opened. */
  events(): Promise<readonly ToWindow[]>;
  /** Asks from that window for one of our own addresses. */
  fetch(path: string, range?: string): Promise<Fetched>;
  /** The page that is shown now, where the host has pages. */
  page?(): Page;
  /** Takes hold of the present window, so that it can be called when it is no more. */
  hold?(): (message: FromWindow) => Promise<WindowAnswer>;
  /** Fulfilled when another window, of this process or another, has taken the place of the present one. */
  replaced(): Promise<void>;
  /** Whether the new window belongs to the application that this test drives. */
  readonly staysAfterLock: boolean;
};

/** A host, and why it cannot be tried here, if it cannot. */
export type HostUnderTest = {
  readonly name: string;
  readonly missing: string | undefined;
  open(): Promise<Running>;
};

/** Seconds of sound in the recording. */
export const SECONDS = 60;
const RATE = 8000;

/** A folder with an archive, and a folder with files to import: a recording, and many notes. */
export class Material implements AsyncDisposable {
  readonly folder: string;
  readonly archive: string;
  readonly recording: string;
  readonly notes: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.archive = join(folder, "records");
    this.recording = join(folder, "recording.wav");
    this.notes = join(folder, "notes");
  }

  static async make(): Promise<Material> {
    const made = new Material(await mkdtemp(join(tmpdir(), "affiant-conformance-")));
    const app = createApp(ports);
    await app.call("archive.create", { folder: made.archive, passphrase: PASSPHRASE });
    app.lock();
    await writeFile(made.recording, silence());
    return made;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A WAV file with a slow tone, one byte a sample. */
function silence(): Buffer {
  const samples = SECONDS * RATE;
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(36 + samples, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([
    header,
    Buffer.from(Uint8Array.from({ length: samples }, (_, at) => (at >> 6) & 0xff)),
  ]);
}
