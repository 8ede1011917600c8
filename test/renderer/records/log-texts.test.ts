import { createIntl } from "@formatjs/intl";
import { describe, expect, it } from "vitest";
import { COUNT_TEXTS } from "../../../renderer/records/count-texts.ts";
import { LOG_TEXTS, LOGGED_ACTIONS, ON_RECORDS } from "../../../renderer/records/log-texts.ts";
import { ACCESS_ACTIONS, CONTENT_ACTIONS } from "../../../electron/core/custody/log-entry.ts";
import { LANGUAGES, type Language } from "../../../shared/messages/index.ts";
import { RECORD_TYPES } from "../../../shared/model/records.ts";

const write = (language: Language, text: string, values: Record<string, string | number>) =>
  createIntl({
    locale: language,
    defaultLocale: language,
    messages: {},
    onError: (error) => {
      if (!error.message.includes("MISSING_TRANSLATION")) throw error;
    },
  }).formatMessage({ id: "x", defaultMessage: text }, values);

describe("acts of the custody log in words", () => {
  it("are there for every act that the log knows", () => {
    expect([...LOGGED_ACTIONS].sort()).toEqual([...CONTENT_ACTIONS, ...ACCESS_ACTIONS].sort());
  });

  it.each(LANGUAGES)("say who did what to which record, in %s", (language) => {
    for (const action of LOGGED_ACTIONS) {
      const words = write(language, LOG_TEXTS[language][action], { actor: "H-0001", what: "P-0007" });
      expect(words).toContain("H-0001");
      expect(words.includes("P-0007")).toBe(ON_RECORDS.has(action));
    }
  });
});

describe("numbers of records in words", () => {
  it.each(LANGUAGES)("are there for every type, in %s", (language) => {
    for (const type of RECORD_TYPES)
      for (const count of [1, 2, 5])
        expect(write(language, COUNT_TEXTS[language][type], { count })).toMatch(
          new RegExp(`^${count} \\p{L}`, "u"),
        );
  });

  it("follow the plurals of Ukrainian", () => {
    const persons = (count: number) => write("uk", COUNT_TEXTS.uk.person, { count });
    expect([1, 3, 5, 21].map(persons)).toEqual(["1 особа", "3 особи", "5 осіб", "21 особа"]);
  });
});
