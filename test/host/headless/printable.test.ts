import { expect, test } from "vitest";
import { jsonLine, printable, printableName } from "../../../electron/host/headless/printable.ts";

const HOSTILE = "a\u001b[2Jb\u009b31mc\rd\u0007e\u007f";

test("text for a terminal keeps its lines and holds nothing that a terminal obeys", () => {
  expect(printable(HOSTILE)).toBe(String.raw`a\x1b[2Jb\x9b31mc\x0dd\x07e\x7f`);
  expect(printable("Рядок\n\tдругий \\ 1")).toBe("Рядок\n\tдругий \\ 1");
});

test("a name stays in its line, and two names never look the same", () => {
  expect(printableName("imported  x\nrefused")).toBe(String.raw`imported  x\x0arefused`);
  expect(printableName("photo\u202egpj.exe")).toBe(String.raw`photo\u202egpj.exe`);
  expect(printableName(String.raw`a\x0ab`)).toBe(String.raw`a\x0ab`);
  expect(printableName("a\\x0ab\n")).toBe(String.raw`a\\x0ab\x0a`);
  expect(printableName("Привет, мир.pdf")).toBe("Привет, мир.pdf");
});

test("a line of JSON has the same value and no control character", () => {
  const line = jsonLine({ path: HOSTILE, lines: "\n\u2028" });
  expect(line).not.toMatch(/[\p{Cc}\u2028]/u);
  expect(JSON.parse(line)).toEqual({ path: HOSTILE, lines: "\n\u2028" });
});
