import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bounds,
  compareEdtf,
  formatDays,
  formatEdtf,
  isEdtf,
  overlaps,
  parseEdtf,
} from "../../../shared/dates/edtf.ts";
import { Failure } from "../../../shared/errors.ts";

/** Text and its first and last day; null where there is no limit. */
const DATES: readonly (readonly [string, string | null, string | null])[] = [
  ["2022", "2022-01-01", "2022-12-31"],
  ["2022-05", "2022-05-01", "2022-05-31"],
  ["2022-05-03", "2022-05-03", "2022-05-03"],
  ["0000", "0000-01-01", "0000-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["1900-02", "1900-02-01", "1900-02-28"],
  ["2000-02-29", "2000-02-29", "2000-02-29"],
  ["2022-05-03T14:30:00Z", "2022-05-03", "2022-05-03"],
  ["2022-05-03T23:59:59+03:00", "2022-05-03", "2022-05-03"],
  ["2022-05-03T14:30", "2022-05-03", "2022-05-03"],
  ["2022-05-03T14:30+03", "2022-05-03", "2022-05-03"],
  ["1984?", "1984-01-01", "1984-12-31"],
  ["2022-05~", "2022-05-01", "2022-05-31"],
  ["2022-05-03%", "2022-05-03", "2022-05-03"],
  ["202X", "2020-01-01", "2029-12-31"],
  ["20XX", "2000-01-01", "2099-12-31"],
  ["XXXX", "0000-01-01", "9999-12-31"],
  ["2022-XX", "2022-01-01", "2022-12-31"],
  ["2022-05-XX", "2022-05-01", "2022-05-31"],
  ["2022-XX-XX", "2022-01-01", "2022-12-31"],
  ["2022-05-1X", "2022-05-10", "2022-05-19"],
  ["2022-05-3X", "2022-05-30", "2022-05-31"],
  ["2022-XX-15", "2022-01-15", "2022-12-15"],
  ["2022-XX-31", "2022-01-31", "2022-12-31"],
  ["202X-02-29", "2020-02-29", "2028-02-29"],
  ["2022-1X", "2022-10-01", "2022-12-31"],
  ["2022-21", "2022-03-01", "2022-05-31"],
  ["2022-23~", "2022-09-01", "2022-11-30"],
  ["2023-24", "2022-12-01", "2024-02-29"],
  ["0000-24", "0000-01-01", "0001-02-28"],
  ["9999-24", "9998-12-01", "9999-12-31"],
  ["2022-34", "2022-04-01", "2022-06-30"],
  ["2022-41", "2022-07-01", "2022-12-31"],
  ["2023-03/2023-04", "2023-03-01", "2023-04-30"],
  ["2022~/2023-04-05?", "2022-01-01", "2023-04-05"],
  ["2022-21/2022-22", "2022-03-01", "2022-08-31"],
  ["2022-05/..", "2022-05-01", null],
  ["../2022-05", null, "2022-05-31"],
  ["2022-05/", "2022-05-01", null],
  ["/2022-05", null, "2022-05-31"],
  ["2022/2022-03", "2022-01-01", "2022-03-31"],
  ["2022-05-03T14:00/2022-05-03T16:00", "2022-05-03", "2022-05-03"],
];

const date = fc
  .date({ min: new Date("0000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
const mark = fc.constantFrom("", "?", "~", "%");
const single = fc
  .tuple(date, fc.constantFrom("YYYY", "YYYY-MM", "YYYY-MM-DD", "season", "decade", "dayX"), mark)
  .map(([day, shape, sign]) => {
    const short = day.slice(0, shape.length);
    const special: Readonly<Record<string, string>> = {
      season: `${day.slice(0, 4)}-22`,
      decade: `${day.slice(0, 3)}X`,
      dayX: `${day.slice(0, 8)}XX`,
    };
    return `${special[shape] ?? short}${sign}`;
  });
const any = fc
  .oneof(
    single,
    fc.tuple(fc.oneof(single, fc.constantFrom("..", "")), fc.oneof(single, fc.constantFrom("..", ""))),
  )
  .map((value) => (typeof value === "string" ? value : value.join("/")))
  .filter(isEdtf)
  .map(parseEdtf);

describe("a date in EDTF", () => {
  test.each(DATES)("%s lies between %s and %s", (text, earliest, latest) => {
    expect(parseEdtf(text).text).toBe(text);
    expect(bounds(parseEdtf(text))).toEqual({ earliest, latest });
  });

  test.each(
    [
      ["", "22", "20222", "-0044", "Y170000002", "2022-5", "2022-00", "2022-13", "2022-42", "2022-25"],
      ["2022-05-00", "2022-05-32", "2023-02-29", "1900-02-29", "2022-04-31", "2022-02-3X", "20220503"],
      ["2022-05-03T24:00", "2022-05-03T14:60", "2022-05-03T14", "2022-05-03T14:30~", "2022-05T14:30"],
      ["2022-05-XXT14:30", "2022-05-03T14:30+24:00", "2022-05-03t14:30", "2022-05-03 14:30", "2022-21T14:30"],
      ["2022-05~?", "~2022", "2022-05 ", " 2022", "2022\n", "2022-x5", "2022-0х", "٢٠٢٢"],
      ["/", "..", "../..", "../", "/..", "2022/2023/2024", "2023-04/2023-03", "2022-06-01/2022-05", "a/b"],
      ["2022-05-03T16:00/2022-05-03T14:00", "[2022..2023]", "{2022}", "May 2022", "03.05.2022", "2022-05/…"],
    ].flat(),
  )("is not %j", (text) => {
    expect(isEdtf(text)).toBe(false);
    expect(() => parseEdtf(text)).toThrow(new Failure("invalid-date"));
  });

  test("keeps its parts as they were written", () => {
    expect(parseEdtf("2022-05-03T14:30:05+03:00")).toMatchObject({
      kind: "date",
      year: "2022",
      month: "05",
      day: "03",
      time: { hour: 14, minute: 30, second: 5, zone: "+03:00" },
      qualification: "none",
    });
    expect(parseEdtf("202X%")).toMatchObject({ year: "202X", qualification: "uncertain-and-approximate" });
    expect(parseEdtf("2022~/..")).toMatchObject({
      kind: "interval",
      start: { text: "2022~", qualification: "approximate" },
      end: "open",
    });
  });

  test("agrees with the calendar of the runtime on which days there are", () => {
    const number = (max: number, width: number) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, "0"));
    fc.assert(
      fc.property(number(9999, 4), number(13, 2), number(32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const instant = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
        expect(isEdtf(text)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  test("has its bounds in order, and each bound is a date that lies within it", () => {
    fc.assert(
      fc.property(any, (edtf) => {
        const { earliest, latest } = bounds(edtf);
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
        for (const day of [earliest, latest]) {
          if (day !== null) expect(overlaps(parseEdtf(day), edtf)).toBe(true);
        }
      }),
    );
  });
});

describe("dates in a chronology", () => {
  const sorted = (...texts: string[]) =>
    texts
      .map(parseEdtf)
      .sort(compareEdtf)
      .map((edtf) => edtf.text);

  test("stand by their first day, the narrower first, then by the clock", () => {
    expect(
      sorted("2022", "../2022-05", "2022-01-01T09:00", "2022-01-01", "2021-12-31", "2022-01/..", "2022-01"),
    ).toEqual([
      "../2022-05",
      "2021-12-31",
      "2022-01-01",
      "2022-01-01T09:00",
      "2022-01",
      "2022",
      "2022-01/..",
    ]);
  });

  test("have one order, whichever way they are compared", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b))).toBe(0 - Math.sign(compareEdtf(b, a)));
        expect(compareEdtf(a, b) === 0).toBe(a.text === b.text);
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0)
          expect(compareEdtf(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test.each([
    ["2022-05", "2022-05-31", true],
    ["2022-05", "2022-06", false],
    ["2022-05/..", "2030", true],
    ["2022-05/", "2022-04", false],
    ["../2022-05", "1999", true],
    ["../2022-05", "2022-06/..", false],
    ["202X", "2025-02", true],
    ["2022-24", "2021-12-15", true],
  ])("%s and %s share a day: %s", (a, b, shared) => {
    expect(overlaps(parseEdtf(a), parseEdtf(b))).toBe(shared);
    expect(overlaps(parseEdtf(b), parseEdtf(a))).toBe(shared);
  });

  test("never overlap if one ends before the other begins, and else do", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [x, y] = [bounds(a), bounds(b)];
        const apart =
          (x.latest ?? "9999-12-32") < (y.earliest ?? "") || (y.latest ?? "9999-12-32") < (x.earliest ?? "");
        expect(overlaps(a, b)).toBe(!apart);
      }),
    );
  });
});

describe("a date in words", () => {
  test.each([
    ["2022", "2022", "2022 рік", "2022", "2022 год"],
    ["2022-05", "May 2022", "травень 2022 року", "mai 2022", "май 2022 года"],
    ["2022-05-01", "1 May 2022", "1 травня 2022 року", "1er mai 2022", "1 мая 2022 года"],
    [
      "2022-05~",
      "about May 2022",
      "приблизно травень 2022 року",
      "vers mai 2022",
      "приблизительно май 2022 года",
    ],
    [
      "2022-05-03~",
      "about 3 May 2022",
      "приблизно 3 травня 2022 року",
      "vers le 3 mai 2022",
      "приблизительно 3 мая 2022 года",
    ],
    ["1984?", "1984 (uncertain)", "1984 рік (під сумнівом)", "1984 (incertain)", "1984 год (под вопросом)"],
    [
      "1984%",
      "about 1984 (uncertain)",
      "приблизно 1984 рік (під сумнівом)",
      "vers 1984 (incertain)",
      "приблизительно 1984 год (под вопросом)",
    ],
    ["202X", "2020s", "2020-ті роки", "années 2020", "2020-е годы"],
    [
      "202X~",
      "about the 2020s",
      "приблизно 2020-ті роки",
      "vers les années 2020",
      "приблизительно 2020-е годы",
    ],
    ["20XX", "2000–2099", "2000–2099 роки", "2000-2099", "2000–2099 годы"],
    [
      "2022-XX",
      "2022 (month not known)",
      "2022 рік (місяць невідомий)",
      "2022 (mois inconnu)",
      "2022 год (месяц неизвестен)",
    ],
    [
      "2022-XX-XX",
      "2022 (day and month not known)",
      "2022 рік (день і місяць невідомі)",
      "2022 (jour et mois inconnus)",
      "2022 год (день и месяц неизвестны)",
    ],
    [
      "2022-05-XX",
      "May 2022 (day not known)",
      "травень 2022 року (день невідомий)",
      "mai 2022 (jour inconnu)",
      "май 2022 года (день неизвестен)",
    ],
    ["2022-XX-15", "2022-XX-15", "2022-XX-15", "2022-XX-15", "2022-XX-15"],
    ["2022-05-1X", "2022-05-1X", "2022-05-1X", "2022-05-1X", "2022-05-1X"],
    ["2022-21", "spring 2022", "весна 2022 року", "printemps 2022", "весна 2022 года"],
    [
      "2022-40",
      "first half of 2022",
      "перша половина 2022 року",
      "1er semestre 2022",
      "первая половина 2022 года",
    ],
    [
      "2023-03/2023-04",
      "between March and April 2023",
      "між березнем і квітнем 2023 року",
      "entre mars et avril 2023",
      "между мартом и апрелем 2023 года",
    ],
    [
      "2022-12/2023-01",
      "between December 2022 and January 2023",
      "між груднем 2022 року і січнем 2023 року",
      "entre décembre 2022 et janvier 2023",
      "между декабрём 2022 года и январём 2023 года",
    ],
    [
      "2022-05-03/2022-05-05",
      "between 3 and 5 May 2022",
      "між 3 і 5 травня 2022 року",
      "entre le 3 et le 5 mai 2022",
      "между 3 и 5 мая 2022 года",
    ],
    [
      "2022-05-30/2022-06-02",
      "between 30 May and 2 June 2022",
      "між 30 травня і 2 червня 2022 року",
      "entre le 30 mai et le 2 juin 2022",
      "между 30 мая и 2 июня 2022 года",
    ],
    [
      "2021/2022",
      "between 2021 and 2022",
      "між 2021 роком і 2022 роком",
      "entre 2021 et 2022",
      "между 2021 годом и 2022 годом",
    ],
    [
      "2022-05/..",
      "not earlier than May 2022",
      "не раніше травня 2022 року",
      "au plus tôt en mai 2022",
      "не ранее мая 2022 года",
    ],
    [
      "../2022-05-03",
      "not later than 3 May 2022",
      "не пізніше 3 травня 2022 року",
      "au plus tard le 3 mai 2022",
      "не позднее 3 мая 2022 года",
    ],
    [
      "2022~/",
      "not earlier than about 2022 (end not known)",
      "не раніше приблизно 2022 року (кінець невідомий)",
      "au plus tôt vers 2022 (fin inconnue)",
      "не ранее приблизительно 2022 года (конец неизвестен)",
    ],
    [
      "/2022-22",
      "not later than summer 2022 (beginning not known)",
      "не пізніше літа 2022 року (початок невідомий)",
      "au plus tard en été 2022 (début inconnu)",
      "не позднее лета 2022 года (начало неизвестно)",
    ],
    [
      "2022-05-03T14:30:00+03:00",
      "3 May 2022, 14:30:00 (UTC+03:00)",
      "3 травня 2022 року, 14:30:00 (UTC+03:00)",
      "3 mai 2022, 14:30:00 (UTC+03:00)",
      "3 мая 2022 года, 14:30:00 (UTC+03:00)",
    ],
    [
      "2022-05-03T09:05Z",
      "3 May 2022, 09:05 (UTC)",
      "3 травня 2022 року, 09:05 (UTC)",
      "3 mai 2022, 09:05 (UTC)",
      "3 мая 2022 года, 09:05 (UTC)",
    ],
  ])("%s reads “%s”, “%s”, “%s”, “%s”", (text, en, uk, fr, ru) => {
    const edtf = parseEdtf(text);
    expect(formatEdtf(edtf, "en")).toBe(en);
    expect(formatEdtf(edtf, "uk")).toBe(uk);
    expect(formatEdtf(edtf, "fr")).toBe(fr);
    expect(formatEdtf(edtf, "ru")).toBe(ru);
  });

  test("says something of every date in every language, and never leaves a gap", () => {
    fc.assert(
      fc.property(any, fc.constantFrom("en", "uk", "fr", "ru"), (edtf, locale) => {
        expect(formatEdtf(edtf, locale)).toMatch(/^\S+( \S+)*$/u);
        expect(formatEdtf(edtf, locale)).not.toMatch(/undefined|null|NaN|open|unknown/);
      }),
    );
  });

  test("differs between an exact and a doubtful date", () => {
    fc.assert(
      fc.property(date, (day) => {
        const phrases = ["", "?", "~", "%"].map((sign) => formatEdtf(parseEdtf(day + sign), "uk"));
        expect(new Set(phrases).size).toBe(4);
      }),
    );
  });
});

describe("days on each of which something was done", () => {
  test.each([
    ["2024-11-13", "2024-11-14", "13–14 November 2024", "13–14 листопада 2024 року", "13–14 novembre 2024"],
    [
      "2022-05-30",
      "2022-06-02",
      "30 May – 2 June 2022",
      "30 травня – 2 червня 2022 року",
      "30 mai – 2 juin 2022",
    ],
    [
      "2022-12-31",
      "2023-01-01",
      "31 December 2022 – 1 January 2023",
      "31 грудня 2022 року – 1 січня 2023 року",
      "31 décembre 2022 – 1er janvier 2023",
    ],
  ])("from %s to %s are not worded as a doubt", (first, last, en, uk, fr) => {
    expect([
      formatDays(first, last, "en"),
      formatDays(first, last, "uk"),
      formatDays(first, last, "fr"),
    ]).toEqual([en, uk, fr]);
  });
});
