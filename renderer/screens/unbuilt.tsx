import type { Place } from "../app/place.tsx";
import { EmptyState } from "../components/empty-state.tsx";

/** Stands in for a screen while it is being made. */
export function Unbuilt({ place }: { readonly place: Place }) {
  return <EmptyState title={place.screen} />;
}
