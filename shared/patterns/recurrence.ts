import type { PatternAct } from "./facts.ts";

/** From how many on "several" is said. */
const SEVERAL = 2;

type Counted = { readonly counted: readonly string[]; readonly of: number; readonly acts: readonly string[] };

/** Which methods return at other places, in other months and by other hands, and which acts stand alone. */
export function recurrence(
  acts: readonly PatternAct[],
  monthsOf: (act: PatternAct) => readonly string[],
): {
  readonly "methods-at-several-places": Counted;
  readonly "methods-at-one-place": Counted;
  readonly "methods-in-several-months": Counted;
  readonly "actors-of-one-method": Counted;
  readonly "acts-at-one-place": Counted;
  readonly "acts-alone-at-their-place": Counted;
} {
  const places = new Spread();
  const months = new Spread();
  const actors = new Spread();
  const byPlace = new Map<string, string[]>();
  for (const act of acts) {
    const { id, method, place } = act;
    if (place !== null) {
      const there = byPlace.get(place);
      if (there) there.push(id);
      else byPlace.set(place, [id]);
    }
    if (method === null) continue;
    if (place !== null) places.add(method, place, id);
    for (const month of monthsOf(act)) months.add(method, month, id);
    for (const actor of act.actors) actors.add(method, actor, id);
  }
  const located = [...byPlace.values()];
  const most = located.reduce<readonly string[]>((a, b) => (b.length > a.length ? b : a), []);
  const alone = located.filter((there) => there.length === 1).flat();
  const ofLocated = located.reduce((sum, there) => sum + there.length, 0);
  return {
    "methods-at-several-places": places.where((count) => count >= SEVERAL),
    "methods-at-one-place": places.where((count) => count === 1),
    "methods-in-several-months": months.where((count) => count >= SEVERAL),
    "actors-of-one-method": actors.where((count) => count >= SEVERAL),
    "acts-at-one-place": { counted: most, of: ofLocated, acts: most },
    "acts-alone-at-their-place": { counted: alone, of: ofLocated, acts: alone },
  };
}

/** For each method where else it is found, and the acts that say so. */
class Spread {
  readonly #methods = new Map<string, { readonly found: Set<string>; readonly acts: Set<string> }>();

  add(method: string, at: string, act: string): void {
    const known = this.#methods.get(method) ?? { found: new Set(), acts: new Set() };
    known.found.add(at);
    known.acts.add(act);
    this.#methods.set(method, known);
  }

  where(fits: (count: number) => boolean): Counted {
    const fitting = [...this.#methods].filter(([, { found }]) => fits(found.size));
    return {
      counted: fitting.map(([method]) => method),
      of: this.#methods.size,
      acts: [...new Set(fitting.flatMap(([, { acts }]) => [...acts]))],
    };
  }
}
