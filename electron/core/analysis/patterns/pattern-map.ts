import type { CallOutput } from "../../../../shared/contract/contract.ts";
import type { RecordContent } from "../../../../shared/model/records.ts";
import type { PatternFacts } from "../../../../shared/patterns/facts.ts";
import { placesOnMap } from "../../../../shared/patterns/places-on-map.ts";
import { numbersIn } from "../../../../shared/patterns/protected-table.ts";
import type { Selection } from "../../../../shared/patterns/selection.ts";
import { transferRoutes } from "../../../../shared/patterns/transfer-routes.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";

/**
 * The places and routes of a selection. Where a place is belongs to the identities: whoever may not see them gets the
 * same numbers without coordinates.
 */
export function patternMap(
  session: ArchiveSession,
  facts: PatternFacts,
  selection: Selection,
): CallOutput<"pattern.map"> {
  const { places, elsewhere } = placesOnMap(facts, selection);
  const { routes, orderUnknown } = transferRoutes(facts, selection);
  const counts = new Map(places.map((each) => [each.place, each]));
  const ends = routes.flatMap(({ from, to }) => [from, to]).filter((place) => !counts.has(place));
  const none = numbersIn({
    acts: [],
    events: [],
    victims: [],
    groups: { acts: [], atLeast: 0, atMost: 0 },
    sources: [],
    citations: [],
  });
  return {
    places: [
      ...places.map(({ place, certain, possible, held }) => ({
        place,
        coordinates: coordinatesOf(session, place),
        certain: numbersIn(certain),
        possible: numbersIn(possible),
        held: held.length,
      })),
      // A place outside the question from which or to which somebody was taken.
      ...[...new Set(ends)].map((place) => ({
        place,
        coordinates: coordinatesOf(session, place),
        certain: none,
        possible: none,
        held: 0,
      })),
    ],
    routes: routes.map(({ from, to, recorded, byDates }) => ({
      from,
      to,
      recorded: recorded.length,
      byDates: byDates.length,
    })),
    orderUnknown: orderUnknown.length,
    actsWithoutPlace: elsewhere.length,
    seesCoordinates: session.seesIdentities,
  };
}

function coordinatesOf(
  session: ArchiveSession,
  id: string,
): CallOutput<"pattern.map">["places"][number]["coordinates"] {
  const place = session.records.current(id);
  if (place?.type !== "place") return null;
  const { coordinates } = place.content as RecordContent<"place">;
  if (coordinates === undefined) return null;
  const { latitude, longitude, precisionMetres } = coordinates;
  return { latitude, longitude, precisionMetres: precisionMetres ?? null };
}
