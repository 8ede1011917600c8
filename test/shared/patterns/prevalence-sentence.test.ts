import { describe, expect, it } from "vitest";
import { prevalenceSentence } from "../../../shared/patterns/prevalence-sentence.ts";

const say = (described: number, interviewees: number, language: "en" | "uk" | "fr" | "ru") =>
  prevalenceSentence(
    {
      described,
      interviewees,
      place: "Colony 7",
      from: "2022-03",
      to: "2022-05",
      methods: ["one thing", "another"],
    },
    language,
  );

describe("a prevalence sentence", () => {
  it("says in English what was described, of how many", () => {
    expect(say(12, 40, "en")).toBe(
      "12 of 40 interviewees held at Colony 7 between March and May 2022 described one thing or another.",
    );
    expect(say(1, 1, "en")).toContain("1 of 1 interviewee held");
    expect(say(0, 40, "en")).toMatch(/^None of 40 interviewees/);
    expect(say(0, 0, "en")).toBe("Nobody held at Colony 7 between March and May 2022 was interviewed.");
  });

  it("agrees in Ukrainian and Russian with the numbers", () => {
    expect(say(12, 40, "uk")).toMatch(/^12 з 40 опитаних осіб, яких утримували .*, повідомили про таке: /);
    expect(say(21, 31, "uk")).toMatch(/^21 з 31 опитаної особи, яку утримували .*, повідомила про таке: /);
    expect(say(11, 40, "uk")).toContain("повідомили");
    expect(say(0, 40, "uk")).toMatch(/^Жодна з 40 .* не повідомила/);
    expect(say(12, 40, "ru")).toMatch(
      /^12 из 40 опрошенных лиц, которых содержали .*, сообщили о следующем: /,
    );
    expect(say(21, 31, "ru")).toMatch(/^21 из 31 опрошенного лица, которое .*, сообщило/);
    expect(say(0, 0, "ru")).toMatch(/^Никто из тех, кого содержали/);
  });

  it("agrees in French with the numbers", () => {
    expect(say(12, 40, "fr")).toMatch(
      /^Sur 40 personnes interrogées et détenues à « Colony 7 » .*, 12 ont décrit/,
    );
    expect(say(1, 40, "fr")).toContain(", 1 a décrit");
    expect(say(0, 40, "fr")).toContain("aucune n’a décrit");
  });

  it("leaves days out where none were asked for", () => {
    expect(
      prevalenceSentence({ described: 6, interviewees: 9, place: "Colony 7", methods: ["one thing"] }, "en"),
    ).toBe("6 of 9 interviewees held at Colony 7 described one thing.");
  });
});
