import { describe, expect, it } from "vitest";
import { valuesThen, type AsOf, type ClaimThen } from "../../../shared/claims/as-of.ts";

const claim = (
  value: unknown,
  trueAsOf?: string,
  learned = "2020-01-01",
  wasPreferred = false,
): ClaimThen => ({
  id: `${String(value)} ${trueAsOf ?? ""}`,
  content: { field: "status", value, trueAsOf },
  origins: [],
  learned,
  wasPreferred,
});

/** Values with a question mark where they are only possible. */
const then = (claims: readonly ClaimThen[], asOf: AsOf) =>
  valuesThen(claims, asOf).map(
    ({ value, certainty }) => `${value as string}${certainty === "possible" ? "?" : ""}`,
  );

describe("what was true on a date", () => {
  const story = [claim("held", "2022-05-10"), claim("freed", "2024-02-03")];

  it("is what was last said to be so by then", () => {
    expect(then(story, { trueOn: "2022-05-09" })).toEqual([]);
    expect(then(story, { trueOn: "2022-05-10" })).toEqual(["held"]);
    expect(then(story, { trueOn: "2024-02-02" })).toEqual(["held"]);
    expect(then(story, { trueOn: "2024-02-03" })).toEqual(["freed"]);
    expect(then(story, {})).toEqual(["held", "freed"]);
  });

  it("is only possible where the dates do not say which it was", () => {
    expect(then(story, { trueOn: "2024-02" })).toEqual(["held?", "freed?"]);
    expect(then([claim("held", "2022-05")], { trueOn: "2022-05-20" })).toEqual(["held?"]);
    expect(then([claim("held", "2022-05")], { trueOn: "2022-06-01" })).toEqual(["held"]);
    expect(then([claim("held", "2022-05"), claim("moved", "2022-05-20")], { trueOn: "2023" })).toEqual([
      "held?",
      "moved",
    ]);
  });

  it("stays uncertain where a date is uncertain or approximate, however long ago", () => {
    for (const date of ["2022-05~", "2022-05?", "2022-05%", "2022~/2023"])
      for (const value of then([claim("held", date)], { trueOn: "2022-12-31" })) expect(value).toBe("held?");
    expect(then([claim("held", "2022-05-10"), claim("freed", "2023~")], { trueOn: "2025" })).toEqual([
      "held?",
      "freed?",
    ]);
    expect(then([claim("held", "2022-05-10")], { trueOn: "2024~" })).toEqual(["held?"]);
  });

  it("is what was said of a period within it, and nothing after its end", () => {
    const period = [claim("held", "2022-05-10/2023-01-15")];
    expect(then(period, { trueOn: "2022-12" })).toEqual(["held"]);
    expect(then(period, { trueOn: "2023-01" })).toEqual(["held?"]);
    expect(then(period, { trueOn: "2023-02" })).toEqual([]);
    expect(then([claim("held", "2022-05-10/..")], { trueOn: "2030" })).toEqual(["held"]);
    expect(then([claim("held", "2022-05-10/")], { trueOn: "2030" })).toEqual(["held?"]);
  });

  it("is at any time what has no date", () => {
    expect(then([claim("Luhansk")], { trueOn: "1999" })).toEqual(["Luhansk"]);
  });
});

describe("what was known on a date", () => {
  it("is what had been learned by then, whenever it was true", () => {
    const story = [claim("held", "2022-05-10", "2022-06-01"), claim("freed", "2024-02-03", "2024-03-01")];
    expect(then(story, { knownOn: "2022-05-31" })).toEqual([]);
    expect(then(story, { knownOn: "2024-02-10" })).toEqual(["held"]);
    expect(then(story, { trueOn: "2024-02-10", knownOn: "2024-02-10" })).toEqual(["held"]);
    expect(then(story, { trueOn: "2024-02-10", knownOn: "2024-03-01" })).toEqual(["freed"]);
  });

  it("is possible where it may have been learned by then", () => {
    expect(then([claim("held", undefined, "2022-06")], { knownOn: "2022-06-15" })).toEqual(["held?"]);
    const story = [claim("held", "2022-05-10", "2022-06-01"), claim("freed", "2024-02-03", "2024-03")];
    expect(then(story, { trueOn: "2025", knownOn: "2024-03-10" })).toEqual(["held?", "freed?"]);
  });
});

describe("the values of a snapshot", () => {
  it("are told once with every claim behind them, the preferred one first", () => {
    const claims = [
      claim("freed"),
      claim("held", undefined, "2020-01-01", true),
      { ...claim("held"), id: "other" },
    ];
    expect(valuesThen(claims, {})).toEqual([
      { value: "held", certainty: "certain", claims: ["held ", "other"], preferred: true },
      { value: "freed", certainty: "certain", claims: ["freed "], preferred: false },
    ]);
  });
});
