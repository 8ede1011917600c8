import type { CallInput, CallOutput } from "../../../../shared/contract/contract.ts";
import type { PatternFacts } from "../../../../shared/patterns/facts.ts";
import { indicatorsOf } from "../../../../shared/patterns/indicators.ts";
import { missingData } from "../../../../shared/patterns/missing-data.ts";
import { placesOnMap } from "../../../../shared/patterns/places-on-map.ts";
import { selectActs, type Selection } from "../../../../shared/patterns/selection.ts";
import { transferRoutes } from "../../../../shared/patterns/transfer-routes.ts";

type What = CallInput<"pattern.counted">["what"];
type Found = { readonly counted: readonly string[]; readonly records: readonly string[] };

const NOTHING: Found = { counted: [], records: [] };

/** What stands behind a number of the indicators, of the note on missing data or of the map. */
export function countedFor(
  facts: PatternFacts,
  selection: Selection,
  what: What,
): CallOutput<"pattern.counted"> {
  const { counted, records } = found(facts, selection, what) ?? NOTHING;
  return {
    counted: [...counted],
    records: [...records],
    citations: citationsOf(facts, [...counted, ...records]),
  };
}

function found(facts: PatternFacts, selection: Selection, what: What): Found | undefined {
  switch (what.kind) {
    case "missing": {
      const missing = missingData(facts, selectActs(facts, selection));
      return { counted: missing.find((each) => each.what === what.code)?.records ?? [], records: [] };
    }
    case "indicator": {
      const { counted = [], acts = [] } =
        indicatorsOf(facts, selection).indicators.find(({ code }) => code === what.code) ?? {};
      return { counted, records: acts };
    }
    case "held": {
      const at = placesOnMap(facts, selection).places.find(({ place }) => place === what.place);
      return at && { counted: at.held, records: at.records };
    }
    case "route": {
      const route = transferRoutes(facts, selection).routes.find(
        ({ from, to }) => from === what.from && to === what.to,
      );
      return route && { counted: [...route.recorded, ...route.byDates], records: route.records };
    }
    case "order-unknown":
      return { counted: transferRoutes(facts, selection).orderUnknown, records: [] };
  }
}

/** The citations on which acts rest, each once; ids that are no acts add nothing. */
export function citationsOf(facts: PatternFacts, ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  const citations = facts.acts.flatMap((act) => (wanted.has(act.id) ? act.citations : []));
  return [...new Set(citations)];
}
