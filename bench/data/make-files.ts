import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Noise } from "./noise.ts";
import { photograph } from "./photograph.ts";

const PART = 8 * 1024 * 1024;
const PER_FOLDER = 500;

/** Writes one file of `bytes` incompressible bytes. */
export async function makeLargeFile(path: string, bytes: number): Promise<void> {
  const noise = new Noise("one large file");
  await using file = await open(path, "wx");
  for (let at = 0; at < bytes; at += PART) await file.write(noise.next(Math.min(PART, bytes - at)));
}

/** Writes `count` photographs into folders of 500, as a camera numbers them. */
export async function makePhotographs(folder: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const home = join(folder, `${100 + Math.floor(index / PER_FOLDER)}CAMERA`);
    if (index % PER_FOLDER === 0) await mkdir(home, { recursive: true });
    await writeFile(join(home, `IMG_${String(index).padStart(5, "0")}.JPG`), photograph(index));
  }
}
