import type { Segment } from "./statement-content.ts";

/** What of a translation stands beside a paragraph. */
export type Beside = {
  /** Segments that begin at this paragraph. */
  readonly segments: readonly Segment[];
  /** For a paragraph that a segment above renders too: the number at which that one stands. */
  readonly above: number | undefined;
};

/** Sets the segments of a translation beside paragraphs: each where the first paragraph that it renders stands. */
export function alignSegments(
  paragraphs: readonly { readonly id: string }[],
  segments: readonly Segment[],
): ReadonlyMap<string, Beside> {
  const place = new Map(paragraphs.map(({ id }, at) => [id, at]));
  const beside = new Map<string, { segments: Segment[]; above: number | undefined }>(
    paragraphs.map(({ id }) => [id, { segments: [], above: undefined }]),
  );
  for (const segment of segments) {
    const places = segment.source.flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b);
    const first = places[0];
    if (first === undefined) continue;
    beside.get(paragraphs[first]!.id)!.segments.push(segment);
    for (const at of places.slice(1)) beside.get(paragraphs[at]!.id)!.above ??= first + 1;
  }
  return beside;
}
