import { describe, expect, it } from "vitest";
import { TestArchive } from "../../fixtures/open-archive.ts";

const WHERE = { latitude: 46.05, longitude: 36.6, precisionMetres: 5000 };

/** A cellar with coordinates, a prison without, and two persons: one taken there by record, one by dates. */
async function transfers(archive: TestArchive) {
  const cellar = await archive.add("place", { type: "commandant-office", coordinates: WHERE });
  const prison = await archive.add("place", { type: "prison" });
  const anna = await archive.add("person", {});
  const boris = await archive.add("person", {});
  const first = await archive.add("custody-episode", { person: anna, place: cellar, from: "2022-04" });
  const second = await archive.add("custody-episode", {
    person: anna,
    place: prison,
    previousEpisode: first,
  });
  const statement = await archive.add("statement", { witness: boris });
  const told = await archive.add("citation", { source: statement, locator: { kind: "whole" } });
  const held = { victim: boris, custody: "in-custody", method: "beating-soles" } as const;
  const act = await archive.add("act", { ...held, place: cellar, when: "2022-04-02", sources: [told] });
  const later = await archive.add("act", { ...held, place: prison, when: "2022-06" });
  await archive.add("act", { method: "beating-soles" });
  return { cellar, prison, anna, boris, first, second, act, later, told };
}

describe("the map of places and transfers", () => {
  it("shows where places are, what was done there, and who was taken from one to another", async () => {
    const archive = await TestArchive.open();
    const { cellar, prison } = await transfers(archive);
    const map = await archive.call("pattern.map", {});
    expect(map.places.find(({ place }) => place === cellar)).toMatchObject({
      coordinates: WHERE,
      possible: { acts: 1, victims: 1, sources: 1 },
      held: 2,
    });
    expect(map.places.find(({ place }) => place === prison)).toMatchObject({ coordinates: null, held: 2 });
    expect(map.routes).toEqual([{ from: cellar, to: prison, recorded: 1, byDates: 1 }]);
    expect(map).toMatchObject({ orderUnknown: 0, actsWithoutPlace: 1, seesCoordinates: true });
  });

  it("leads from every number to the records and passages behind it", async () => {
    const archive = await TestArchive.open();
    const { cellar, prison, anna, boris, first, second, act, later, told } = await transfers(archive);
    const route = await archive.call("pattern.counted", {
      what: { kind: "route", from: cellar, to: prison },
    });
    expect(route.counted).toEqual([anna, boris]);
    expect([...route.records].sort()).toEqual([first, second, act, later].sort());
    expect(route.citations).toEqual([told]);
    const held = await archive.call("pattern.counted", { what: { kind: "held", place: cellar } });
    expect([...held.counted].sort()).toEqual([anna, boris].sort());
    const unknown = await archive.call("pattern.counted", { what: { kind: "order-unknown" } });
    expect(unknown.counted).toEqual([]);
    const places = await archive.call("pattern.counted", { what: { kind: "indicator", code: "places" } });
    expect(places.citations).toEqual([told]);
  });

  it("keeps a place in sight to which somebody was taken, though it is not the place asked for", async () => {
    const archive = await TestArchive.open();
    const { cellar, prison } = await transfers(archive);
    const { places } = await archive.call("pattern.map", { place: cellar });
    expect(places.find(({ place }) => place === prison)).toMatchObject({ possible: { acts: 0 }, held: 0 });
  });

  it("has no coordinates for somebody with the facts alone, and the same numbers", async () => {
    const archive = await TestArchive.open();
    await transfers(archive);
    const full = await archive.call("pattern.map", {});
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"] });
    archive.app.lock();
    await archive.unlock(passphrase!);
    const facts = await archive.call("pattern.map", {});
    expect(facts).toEqual({
      ...full,
      seesCoordinates: false,
      places: full.places.map((place) => ({ ...place, coordinates: null })),
    });
  });
});
