import { expect, test } from "vitest";
import { ERROR_CODES } from "../../../shared/errors.ts";
import { WARNING_CODES } from "../../../shared/law/warnings.ts";
import { RECORD_TYPES } from "../../../shared/model/records.ts";
import { ELEMENT_STATES } from "../../../shared/model/vocabulary/law.ts";
import { EXCLUSION_REASONS } from "../../../shared/permission/reasons.ts";
import { en } from "../../../shared/messages/en.ts";
import { fr } from "../../../shared/messages/fr.ts";
import { errorMessage, LANGUAGES, message, type MessageKey } from "../../../shared/messages/index.ts";
import { ru } from "../../../shared/messages/ru.ts";
import { uk } from "../../../shared/messages/uk.ts";

const ALL = { en, uk, fr, ru } as const;
const keys = Object.keys(en) as MessageKey[];
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();

test("every code that a user can meet has a message", () => {
  const needed = [
    ...ERROR_CODES.map((code) => `error.${code}`),
    ...EXCLUSION_REASONS.map((code) => `exclusion.${code}`),
    ...WARNING_CODES.map((code) => `warning.${code}`),
    ...ELEMENT_STATES.map((code) => `state.${code}`),
    ...RECORD_TYPES.map((code) => `record.${code}`),
  ];
  for (const language of LANGUAGES)
    expect(Object.keys(ALL[language])).toEqual(expect.arrayContaining(needed));
});

test.each(LANGUAGES)(
  "the messages in %s have the same keys and the same places as in English",
  (language) => {
    const messages = ALL[language];
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    for (const key of keys) expect([key, places(messages[key])]).toEqual([key, places(en[key])]);
  },
);

test.each(LANGUAGES)("the messages in %s are plain, calm and finished", (language) => {
  for (const key of keys) {
    const text = ALL[language][key];
    expect(text.trim(), key).not.toBe("");
    expect(text, key).not.toMatch(/[!{]\s|!$|TODO|oops|fatal|illegal|\p{Lu}{6,}/u);
    expect(text.length, key).toBeLessThanOrEqual(160);
    if (key.startsWith("error.")) expect(text, key).toMatch(/\.$/);
  }
});

test("the messages in Ukrainian, Russian and French are in their own letters", () => {
  for (const key of keys) {
    expect(uk[key], key).not.toMatch(/[ыэъё]/iu);
    expect(ru[key], key).not.toMatch(/[іїєґ]/iu);
    if (!key.startsWith("record.")) expect(fr[key], key).not.toBe(en[key]);
  }
});

test("places are filled, and one without a value stays", () => {
  expect(message("cli.import-summary", { imported: 3, known: 0, refused: 1 }, "en")).toBe(
    "3 imported, 0 known, 1 refused",
  );
  expect(message("cli.verify-signed-by", {}, "en")).toBe("Signed by key {fingerprint}");
  expect(errorMessage({ code: "cannot-unlock", params: {} }, "en")).toBe(
    "The passphrase does not open this archive.",
  );
});
