import type { PatternPlace } from "./facts.ts";

/** Deepest tree that is followed: records may name each other in a circle. */
const DEEPEST = 32;

/** A place and all that it is within, from the inside out. */
export function placeAndAbove(places: ReadonlyMap<string, PatternPlace>, id: string): string[] {
  const chain: string[] = [];
  for (let at: string | null = id; at !== null && chain.length < DEEPEST && !chain.includes(at);) {
    chain.push(at);
    at = places.get(at)?.within ?? null;
  }
  return chain;
}

/** True if a place is the other one or within it. */
export const isWithin = (places: ReadonlyMap<string, PatternPlace>, id: string, other: string): boolean =>
  id === other || placeAndAbove(places, id).includes(other);

/** The region of a place: the nearest of type `region` that it is or is within; null where none is recorded. */
export const regionOf = (places: ReadonlyMap<string, PatternPlace>, id: string): string | null =>
  placeAndAbove(places, id).find((at) => places.get(at)?.type === "region") ?? null;
