import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CLIPBOARD_MILLISECONDS, ClipboardGuard } from "../../../electron/host/electron/clipboard-guard.ts";
import { FakeElectron } from "./fake-electron.ts";

describe("what was copied out of a window", () => {
  let electron: FakeElectron;
  let guard: ClipboardGuard;
  beforeEach(() => {
    vi.useFakeTimers();
    electron = new FakeElectron();
    guard = new ClipboardGuard(electron.api, "linux");
    electron.clipboard.text = "copied";
    electron.clipboard.selection.text = "selected";
    guard.copied();
  });
  afterEach(() => vi.useRealTimers());

  it("goes after thirty seconds, and what is selected with it", async () => {
    await vi.advanceTimersByTimeAsync(CLIPBOARD_MILLISECONDS - 1000);
    expect(electron.clipboard.text).toBe("copied");
    await vi.advanceTimersByTimeAsync(2000);
    expect(electron.clipboard.text).toBe("");
    expect(electron.clipboard.selection.text).toBe("");
  });

  it("goes at lock, also when it was copied in the last moment", async () => {
    await guard.clear();
    expect(electron.clipboard.text).toBe("");
    await vi.advanceTimersByTimeAsync(CLIPBOARD_MILLISECONDS * 2);
    expect(electron.clipboard.cleared).toBe(1);
  });

  it("leaves what somebody else put there meanwhile", async () => {
    await vi.advanceTimersByTimeAsync(1000);
    electron.clipboard.text = "another program's";
    await vi.advanceTimersByTimeAsync(CLIPBOARD_MILLISECONDS);
    expect(electron.clipboard.text).toBe("another program's");
  });

  it("stays thirty seconds from the last time", async () => {
    await vi.advanceTimersByTimeAsync(20_000);
    electron.clipboard.text = "copied later";
    guard.copied();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(electron.clipboard.text).toBe("copied later");
    await vi.advanceTimersByTimeAsync(12_000);
    expect(electron.clipboard.text).toBe("");
  });

  it("is nothing where nothing was copied", async () => {
    const other = new FakeElectron();
    other.clipboard.text = "another program's";
    await new ClipboardGuard(other.api, "linux").clear();
    expect(other.clipboard.text).toBe("another program's");
  });
});
