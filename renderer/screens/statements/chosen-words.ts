/** Words chosen by mouse or by Shift and the arrows of the browser: within a paragraph, or over several. */
export type ChosenWords =
  | {
      readonly kind: "words";
      readonly at: number;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | { readonly kind: "paragraphs"; readonly from: number; readonly to: number };

/** What of the originals is chosen on the page now; undefined where nothing is, or only a translation. */
export function chosenWords(): ChosenWords | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [first, last] = [range.startContainer, range.endContainer].map(rowOf);
  if (first === undefined || last === undefined) return undefined;
  if (first.at !== last.at)
    return { kind: "paragraphs", from: Math.min(first.at, last.at), to: Math.max(first.at, last.at) };
  const { words, at } = first;
  if (!words || words !== last.words) return { kind: "paragraphs", from: at, to: at };
  const lead = document.createRange();
  lead.selectNodeContents(words);
  lead.setEnd(range.startContainer, range.startOffset);
  const chosen = range.toString();
  const text = chosen.trim();
  if (text === "") return undefined;
  const start = lead.toString().length + chosen.length - chosen.trimStart().length;
  return { kind: "words", at, start, end: start + text.length, text };
}

function rowOf(node: Node): { at: number; words: Element | null } | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const cell = element?.closest("[data-original]");
  const at = cell?.closest<HTMLElement>("[data-at]")?.dataset.at;
  return cell && at !== undefined
    ? { at: Number(at), words: element?.closest("[data-words]") ?? null }
    : undefined;
}
