import type { Box } from "../citing/mark.ts";

type Placed = Box & { readonly text: string; readonly line: number };

/** How far beside a word a pointer still means it, as part of the page. */
const NEAR = 0.02;

/** The word at a point of the page, or the nearest one close to it. */
export function wordAt(
  words: readonly Box[],
  { x, y }: { readonly x: number; readonly y: number },
): number | undefined {
  let best: { at: number; far: number } | undefined;
  for (const [at, word] of words.entries()) {
    const across = Math.max(word.x - x, 0, x - word.x - word.width);
    const down = Math.max(word.y - y, 0, y - word.y - word.height);
    const far = Math.hypot(across, down);
    if (best === undefined || far < best.far) best = { at, far };
  }
  return best !== undefined && best.far <= NEAR ? best.at : undefined;
}

/** The word to which a key leads from another one (-1 where there is none yet); undefined for any other key. */
export function wordAfterKey(words: readonly Placed[], at: number, key: string): number | undefined {
  const last = words.length - 1;
  if (last < 0) return undefined;
  switch (key) {
    case "ArrowRight":
      return Math.min(last, at + 1);
    case "ArrowLeft":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowDown":
      return inLine(words, at, 1);
    case "ArrowUp":
      return inLine(words, at, -1);
    default:
      return undefined;
  }
}

/** The word of the next line, or the one before, that stands under or over a word. */
function inLine(words: readonly Placed[], at: number, by: 1 | -1): number {
  const from = words[at];
  if (!from) return 0;
  const lines = [...new Set(words.map(({ line }) => line))];
  const line = lines[lines.indexOf(from.line) + by];
  if (line === undefined) return at;
  let best = at;
  let least = Infinity;
  for (const [index, word] of words.entries()) {
    const far = Math.abs(word.x - from.x);
    if (word.line !== line || far >= least) continue;
    best = index;
    least = far;
  }
  return best;
}
