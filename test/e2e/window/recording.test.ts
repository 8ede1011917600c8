import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { sendCall } from "./send-call.ts";

const SLOW = { timeout: 30_000 };
const SAMPLE = fileURLToPath(new URL("../../../assets/sample/files/", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../../shared/samples/", import.meta.url));

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);
if (!existsSync(CORPUS)) console.log("skipped: the corpus of foreign files is not beside the repository");

/** What a player is asked; these tests know no other part of it. */
type Player = {
  currentTime: number;
  muted: boolean;
  readonly duration: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly readyState: number;
};

/** A sound of so many seconds, made here: silence of 8000 samples a second. */
function wav(seconds: number): Buffer {
  const size = seconds * 8000;
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + size, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(size, 40);
  return Buffer.concat([header, Buffer.alloc(size, 128)]);
}

/** Recordings that play and recordings that cannot: empty, cut off, of another program. */
function recordings(window: DesktopWindow): string {
  const folder = join(window.folder, "recordings");
  mkdirSync(folder);
  for (const name of ["voice-message.ogg", "camp-line-up.mp4"])
    writeFileSync(
      join(folder, `own-${name}`),
      Buffer.concat([readFileSync(join(SAMPLE, name)), Buffer.alloc(1)]),
    );
  writeFileSync(join(folder, "half-a-minute.wav"), wav(30));
  writeFileSync(join(folder, "begun.wav"), wav(5).subarray(0, 36));
  writeFileSync(join(folder, "empty.mp3"), "");
  writeFileSync(join(folder, "cut.mp4"), readFileSync(join(SAMPLE, "camp-line-up.mp4")).subarray(0, 200));
  writeFileSync(join(folder, "old-phone.amr"), Buffer.concat([Buffer.from("#!AMR\n"), Buffer.alloc(320, 4)]));
  return folder;
}

/** Imports files and shows the list of evidence. */
async function importAll(window: DesktopWindow, paths: readonly string[]): Promise<void> {
  await window.openSample();
  await sendCall(window.page, "intake.import", { paths });
}

/** Opens an item by its title. */
async function openItem(window: DesktopWindow, title: string): Promise<void> {
  const { page } = window;
  await page.locator("nav").getByRole("button", { name: "Evidence", exact: true }).click();
  await page.getByRole("grid").waitFor();
  await page.getByRole("searchbox").first().fill(title);
  const cell = page.getByRole("gridcell", { name: title, exact: true });
  await cell.waitFor();
  await cell.dblclick();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

const player = (page: Page) => page.locator("main audio, main video");

/** Waits until the player knows its recording, and keeps it from being heard. */
async function ready(page: Page): Promise<void> {
  await player(page).waitFor({ state: "attached" });
  await expect
    .poll(() => player(page).evaluate((element: Player) => element.readyState), SLOW)
    .toBeGreaterThan(0);
  await player(page).evaluate((element: Player) => {
    element.muted = true;
  });
}

const position = (page: Page): Promise<number> =>
  player(page).evaluate((element: Player) => element.currentTime);
const isPaused = (page: Page): Promise<boolean> => player(page).evaluate((element: Player) => element.paused);

describe.skipIf(CHROMIUM === undefined)("a recording in the window", () => {
  it("is played, stopped and cited from one time to another by the keys alone", async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    await importAll(window, [recordings(window)]);
    await openItem(window, "half-a-minute.wav");
    await ready(page);

    await page.keyboard.press("k");
    await expect.poll(() => position(page), SLOW).toBeGreaterThan(0.2);
    await page.keyboard.press("k");
    await expect.poll(() => isPaused(page), SLOW).toBe(true);

    await player(page).evaluate((element: Player) => {
      element.currentTime = 0;
    });
    await page.keyboard.press("l");
    await page.keyboard.press("l");
    await page.getByText("0:10", { exact: true }).waitFor(SLOW);
    await page.keyboard.press("i");
    await page.getByText("At 0:10", { exact: true }).waitFor();
    for (const [key, at] of [
      ["l", 15],
      ["l", 20],
      ["j", 15],
      ["l", 20],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => position(page), SLOW).toBe(at);
    }
    await page.getByText("0:20", { exact: true }).waitFor(SLOW);
    await page.keyboard.press("o");
    await page.getByText("From 0:10 to 0:20", { exact: true }).waitFor();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Keep the citation only" }).click();
    await page.getByRole("button", { name: "Open From 0:10 to 0:20" }).waitFor(SLOW);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("j");
    await page.getByRole("button", { name: "Open From 0:10 to 0:20" }).click();
    await expect.poll(() => position(page), SLOW).toBe(10);
    expect(window.complaints).toEqual([]);
  });

  it("comes to its end and can be gone back from there", async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    await importAll(window, [recordings(window)]);
    await openItem(window, "half-a-minute.wav");
    await ready(page);
    for (let pressed = 0; pressed < 7; pressed += 1) await page.keyboard.press("l");
    await expect.poll(() => position(page), SLOW).toBe(30);
    await page.getByRole("button", { name: "Mark the end" }).click();
    await page.getByText("At 0:30", { exact: true }).waitFor();
    await page.keyboard.press("j");
    await expect.poll(() => position(page), SLOW).toBe(25);
    await page.keyboard.press("k");
    await expect.poll(() => isPaused(page), SLOW).toBe(false);
    await expect
      .poll(() => player(page).evaluate((element: Player) => element.ended), { timeout: 60_000 })
      .toBe(true);
    expect(window.complaints).toEqual([]);
  });

  it("falls silent when its picture is hidden again, and cannot be started behind its cover", async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    await importAll(window, [recordings(window)]);
    await openItem(window, "own-camp-line-up.mp4");
    await ready(page);
    await page.keyboard.press("k");
    expect(await isPaused(page)).toBe(true);
    expect(await page.getByRole("button", { name: "Mark the beginning" }).count()).toBe(0);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("button", { name: "Mark the beginning" }).waitFor();
    await page.keyboard.press("k");
    await expect.poll(() => position(page), SLOW).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Hide again" }).click();
    await expect.poll(() => isPaused(page), SLOW).toBe(true);
    expect(window.complaints).toEqual([]);
  });

  it("that cannot be played says so, offers a working copy and shows its bytes", async () => {
    await using window = await DesktopWindow.open({ size: { width: 1024, height: 700 } });
    const { page } = window;
    await importAll(window, [recordings(window)]);
    for (const name of ["begun.wav", "cut.mp4", "old-phone.amr"]) {
      await openItem(window, name);
      await page.getByText(/A working copy can be opened with another program/).waitFor(SLOW);
      await page.getByLabel("Bytes", { exact: true }).waitFor(SLOW);
      expect(await player(page).count()).toBe(0);
      await page
        .getByRole("main")
        .getByRole("button", { name: /^Export a working copy/ })
        .first()
        .click();
      await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await openItem(window, "empty.mp3");
    await page.getByText("The file is empty.").waitFor(SLOW);
    expect(window.complaints).toEqual([]);
  });
});

/** What of the corpus a Chromium of any make plays, and what none does. */
const PLAYED = [
  "music_covers.mp3",
  "own_voice_message.oga",
  "sound.wav",
  "speech_en_jfk.flac",
  "video_short.webm",
  "voice_note.opus",
  "webm_without_extension",
];
const REFUSED = ["phone_memo_amr.amr", "video_location_atom.mp4", "windows_media.wmv", "truncated.mp4"];
/** These need decoders that some makes of Chromium leave out. */
const EITHER = ["clip_video_only.mp4", "matroska.mkv", "own_phone_video_location.mp4", "video_short.mp4"];

describe.skipIf(CHROMIUM === undefined || !existsSync(CORPUS))("foreign recordings in the window", () => {
  it("play to their end from the middle, or say that they cannot", { timeout: 300_000 }, async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    const folder = join(window.folder, "foreign");
    mkdirSync(folder);
    copyFileSync(join(CORPUS, "nasty/truncated.mp4"), join(folder, "truncated.mp4"));
    await importAll(window, [join(CORPUS, "av"), folder]);
    const plays = async (): Promise<boolean> => {
      const says = page.getByText(/A working copy can be opened with another program/);
      await expect
        .poll(
          async () =>
            (await says.count()) > 0 ||
            (await page
              .locator("main :is(audio, video)")
              .evaluateAll((all) => (all as unknown as Player[]).some((element) => element.readyState > 0))),
          SLOW,
        )
        .toBe(true);
      return (await says.count()) === 0;
    };
    for (const name of [...PLAYED, ...REFUSED, ...EITHER]) {
      await openItem(window, name);
      const isPlayed = await plays();
      if (!EITHER.includes(name)) expect(isPlayed, name).toBe(PLAYED.includes(name));
      if (!isPlayed) continue;
      await ready(page);
      const show = page.getByRole("button", { name: "Show", exact: true });
      if ((await show.count()) > 0) await show.click();
      await player(page).evaluate((element: Player) => {
        element.currentTime = Math.max(0, element.duration - 1);
        return (element as Player & { play(): Promise<void> }).play();
      });
      await expect
        .poll(() => player(page).evaluate((element: Player) => element.ended), { ...SLOW, message: name })
        .toBe(true);
    }
    expect(window.complaints).toEqual([]);
  });
});
