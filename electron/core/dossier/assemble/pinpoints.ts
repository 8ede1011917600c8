import type { Cited } from "./cited.ts";
import type { Assembly } from "./inputs.ts";

const clock = (seconds: number): string => {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  return [hours, minutes, rest].map((part) => String(part).padStart(2, "0")).join(":");
};

/** Whole numbers in order, each once, neighbours drawn together: `4, 6–7`. */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

/** Numbers of the paragraphs of a statement that are cited, as people read them. */
function paragraphNumbers({ source, paragraphs }: Cited): number[] {
  if (source.type !== "statement") return [];
  const all = source.content.paragraphs ?? [];
  return paragraphs.map((id) => all.findIndex((each) => each.id === id) + 1).filter((number) => number > 0);
}

function pageNumbers({ citation: { content } }: Cited): number[] {
  if (content.locator?.kind !== "page") return [];
  const { page, to = page } = content.locator;
  return Array.from({ length: Math.max(1, to - page + 1) }, (_, at) => page + at);
}

/** A marked area or a stretch of a recording; empty for other places. */
function otherPlace({ citation: { content } }: Cited, { say }: Assembly): string {
  const { locator } = content;
  if (locator?.kind === "region") {
    const page = locator.page === undefined ? "" : `${say("pinpoint.page", { page: locator.page })}, `;
    return page + say("pinpoint.region");
  }
  if (locator?.kind !== "time") return "";
  const from = clock(locator.from);
  return locator.to === undefined
    ? say("pinpoint.time", { from })
    : say("pinpoint.times", { from, to: clock(locator.to) });
}

/** Where in one source its citations point, merged, in words: `paras 4, 6–7`; empty for the whole. */
export function pinpoints(cited: readonly Cited[], assembly: Assembly): string {
  const { say } = assembly;
  const paragraphs = new Set(cited.flatMap(paragraphNumbers));
  const pages = new Set(cited.flatMap(pageNumbers));
  const others = new Set(cited.map((each) => otherPlace(each, assembly)));
  const [paragraph] = paragraphs;
  const [page] = pages;
  const parts = [
    paragraphs.size > 1
      ? say("pinpoint.paragraphs", { numbers: ranges([...paragraphs]) })
      : paragraph === undefined
        ? ""
        : say("pinpoint.paragraph", { number: paragraph }),
    pages.size > 1
      ? say("pinpoint.pages", { numbers: ranges([...pages]) })
      : page === undefined
        ? ""
        : say("pinpoint.page", { page }),
    ...others,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The first page that the citations of one source point to. */
export function firstPage(cited: readonly Cited[]): number | undefined {
  const pages = cited.flatMap(({ citation: { content } }) =>
    content.locator?.kind === "page" || content.locator?.kind === "region"
      ? (content.locator.page ?? [])
      : [],
  );
  return pages.length === 0 ? undefined : Math.min(...pages);
}
