import type { DossierVerdict } from "../../shared/verify/verdict.ts";
import { conclusionOf } from "./conclusion.ts";
import type { TextKey } from "./texts.ts";

/** Says a text of the page in its present language, with values in its `{name}` places. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** What was looked at beside the verdict. */
export type Looked = { readonly folder: string; readonly files: number; readonly size: string };

/** The verdict as a clerk reads it: one sentence, what it means, what was found, and what was checked. */
export function verdictView(verdict: DossierVerdict, looked: Looked, say: Say): HTMLElement {
  const conclusion = conclusionOf(verdict);
  const { signer, dossier, findings, log } = verdict;
  const box = boxOf(
    conclusion,
    say(conclusion, { fingerprint: signer?.fingerprint ?? "" }),
    say(`${conclusion}-meaning`),
  );
  if (findings.length > 0) {
    const items = findings.map(({ code, path }) => {
      const item = element("li");
      if (path !== undefined) item.append(element("code", path), ": ");
      item.append(say(code));
      return item;
    });
    const list = element("ul");
    list.append(...items);
    box.append(list);
  }
  const told = (matches: boolean | null | undefined) =>
    matches === true ? ` (${say("same")})` : matches === false ? ` (${say("other")})` : "";
  const details = element("section");
  details.append(
    element("h2", say("details")),
    listed([
      [say("folder"), looked.folder],
      ...(dossier === null
        ? []
        : ([
            [say("reference"), dossier.reference],
            [say("recipient"), dossier.recipient],
            [say("dated"), dossier.dated],
            [say("code"), element("code", dossier.code), told(dossier.expected)],
          ] as const)),
      ...(signer === null
        ? []
        : [[say("fingerprint"), element("code", signer.fingerprint), told(signer.known)] as const]),
      [say("files"), say("filesValue", { count: looked.files, size: looked.size })],
      [say("entries"), say("entriesValue", { count: log.included, size: log.checkpoint?.size ?? 0 })],
      [say("pageHash"), verdict.page === null ? say("none") : element("code", verdict.page.sha256)],
    ]),
  );
  const view = element("div");
  view.append(box, details);
  return view;
}

/** A box with a heading and a sentence. */
export function boxOf(kind: string, heading: string, sentence?: string): HTMLElement {
  const box = element("div");
  box.className = "box";
  box.dataset.conclusion = kind;
  box.append(element("h2", heading));
  if (sentence !== undefined) box.append(element("p", sentence));
  return box;
}

function listed(rows: readonly (readonly [string, ...(Node | string)[]])[]): HTMLElement {
  const list = element("dl");
  for (const [term, ...description] of rows) {
    const value = element("dd");
    value.append(...description);
    list.append(element("dt", term), value);
  }
  return list;
}

function element(name: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
