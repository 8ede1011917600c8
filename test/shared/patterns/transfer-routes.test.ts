import { describe, expect, it } from "vitest";
import { placesOnMap } from "../../../shared/patterns/places-on-map.ts";
import { windowOf } from "../../../shared/patterns/span.ts";
import { transferRoutes } from "../../../shared/patterns/transfer-routes.ts";
import { parseEdtf } from "../../../shared/dates/edtf.ts";
import { inventedAct, inventedFacts, inventedPlace, inventedStay } from "./invented-facts.ts";

const drawn = (facts: Parameters<typeof transferRoutes>[0], selection = {}) => {
  const { routes, orderUnknown } = transferRoutes(facts, selection);
  return {
    routes: routes.map(({ from, to, recorded, byDates }) => [`${from}>${to}`, recorded, byDates]),
    orderUnknown,
  };
};

describe("routes of transfers", () => {
  it("follow from what a record names as the stretch before, even without dates", () => {
    const first = { ...inventedStay("anna", "cellar", "2022"), records: ["one"] };
    const second = { ...inventedStay("anna", "prison", "2022"), records: ["two"], follows: "one" };
    expect(drawn(inventedFacts({ stays: [second, first] }))).toEqual({
      routes: [["cellar>prison", ["anna"], []]],
      orderUnknown: [],
    });
  });

  it("follow from dates where one stretch certainly ended before the next began", () => {
    const stays = [
      inventedStay("anna", "prison", "2022-06-11/2022-09"),
      inventedStay("anna", "cellar", "2022-04/2022-05"),
      inventedStay("boris", "cellar", "2022-04-14"),
      inventedStay("boris", "prison", "2022-04-14/2022-06"),
      inventedStay("vira", "cellar", "2022-04"),
      inventedStay("vira", "prison", "2022-04-20"),
      inventedStay("hlib", "cellar", "2022-04-02"),
      inventedStay("hlib", "prison", "2022-04-02"),
    ];
    expect(drawn(inventedFacts({ stays }))).toEqual({
      routes: [["cellar>prison", [], ["anna", "boris"]]],
      orderUnknown: ["vira", "hlib"],
    });
  });

  it("lead back to the place of a long stretch, not out of an outing within it", () => {
    const stays = [
      inventedStay("anna", "prison", "2022-04-15/2024-01"),
      inventedStay("anna", "court", "2023-09-12"),
      inventedStay("anna", "colony", "2024-02/2024-08"),
    ];
    expect(drawn(inventedFacts({ stays }))).toEqual({
      routes: [["prison>colony", [], ["anna"]]],
      orderUnknown: ["anna"],
    });
  });

  it("do not lead from a place into a part of it", () => {
    const places = [inventedPlace("prison"), inventedPlace("block", "prison")];
    const stays = [
      inventedStay("anna", "prison", "2022-04"),
      inventedStay("anna", "block", "2022-06"),
      inventedStay("anna", "colony", "2022-08"),
    ];
    expect(drawn(inventedFacts({ places, stays })).routes).toEqual([["prison>colony", [], ["anna"]]]);
  });

  it("are those of the days and the place asked for", () => {
    const stays = [
      inventedStay("anna", "cellar", "2022-04"),
      inventedStay("anna", "prison", "2022-06"),
      inventedStay("anna", "colony", "2023-02"),
    ];
    const facts = inventedFacts({ stays });
    const window = windowOf(parseEdtf("2023"), undefined);
    expect(drawn(facts, { window }).routes.map(([name]) => name)).toEqual(["prison>colony"]);
    expect(drawn(facts, { place: "cellar" }).routes.map(([name]) => name)).toEqual(["cellar>prison"]);
  });
});

describe("places on a map", () => {
  it("hold what is known of themselves, not of what is within them, and tell of acts without a place", () => {
    const facts = inventedFacts({
      places: [inventedPlace("prison"), inventedPlace("block", "prison")],
      acts: [
        inventedAct("a", { place: "block", victim: "anna", date: "2022-04" }),
        inventedAct("b", { place: "prison", victim: "boris", date: "2022" }),
        inventedAct("c", { victim: "boris", date: "2022-04" }),
      ],
      stays: [inventedStay("anna", "block", "2022-04"), inventedStay("anna", "block", "2022-05")],
    });
    const window = windowOf(parseEdtf("2022-04"), parseEdtf("2022-04"));
    const { places, elsewhere } = placesOnMap(facts, { window });
    expect(
      places.map(({ place, certain, possible, held }) => [
        place,
        certain.acts.length,
        possible.acts.length,
        held,
      ]),
    ).toEqual([
      ["block", 1, 1, ["anna"]],
      ["prison", 0, 1, []],
    ]);
    expect(elsewhere).toEqual(["c"]);
  });
});
