import { Failure } from "../../shared/errors.ts";
import { readFingerprint } from "../../shared/merkle/fingerprint.ts";
import { readPackageCode } from "../../shared/verify/dossier-note.ts";
import { verdictOn, type FolderToVerify, type ToldCodes } from "../../shared/verify/verdict.ts";
import { folderOfDrop, folderOfInput } from "./chosen-folder.ts";
import { PRIMITIVES } from "./primitives.ts";
import { LANGUAGES, TEXTS, type Language, type TextKey } from "./texts.ts";
import { boxOf, verdictView, type Looked, type Say } from "./verdict-view.ts";
import { hashChosen, type ChosenFolder } from "./verify-files.ts";

const by = (id: string) => document.getElementById(id)!;
const inputBy = (id: string) => by(id) as HTMLInputElement;
const result = by("result");
const codes = {
  code: { field: inputBy("code"), read: readPackageCode, problem: "codeProblem" },
  signer: { field: inputBy("signer"), read: readFingerprint, problem: "signerProblem" },
} as const;

let language: Language = LANGUAGES.find((each) => navigator.language.startsWith(each)) ?? "en";
let hashed: { readonly folder: FolderToVerify; readonly looked: Looked } | undefined;
let running: AbortController | undefined;
/** Shows the present state again, in the present language. */
let show: () => void = () => undefined;

const say: Say = (key, values = {}) =>
  TEXTS[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

function speak(): void {
  document.documentElement.lang = language;
  document.title = `Affiant: ${say("title")}`;
  for (const each of document.querySelectorAll<HTMLElement>("[data-text]"))
    each.textContent = say(each.dataset.text as TextKey);
  checkCodes();
  show();
}

/** Reads both codes, and says beside a field that what stands in it is not whole. */
function checkCodes(): ToldCodes {
  const whole = (name: keyof typeof codes): string => {
    const { field, read, problem } = codes[name];
    const typed = field.value.trim();
    const value = typed === "" ? "" : read(typed);
    field.setAttribute("aria-invalid", String(value === null));
    by(`${name}-problem`).textContent = value === null ? say(problem) : "";
    return value ?? "";
  };
  return { code: whole("code"), signer: whole("signer") };
}

function tell(key: TextKey): void {
  show = () => result.replaceChildren(boxOf("failed", say(key)));
  show();
}

async function conclude(): Promise<void> {
  if (hashed === undefined) return;
  const { folder, looked } = hashed;
  const told = checkCodes();
  try {
    const verdict = await verdictOn(folder, told, PRIMITIVES);
    show = () => result.replaceChildren(verdictView(verdict, looked, say));
    show();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell("notDossier");
  }
}

async function check(chosen: ChosenFolder | null): Promise<void> {
  running?.abort();
  hashed = undefined;
  if (chosen === null) {
    tell("notFolder");
    return;
  }
  const run = new AbortController();
  running = run;
  show = () => result.replaceChildren();
  show();
  by("working").hidden = false;
  try {
    const folder = await hashChosen(chosen, progressed, run.signal);
    const size = folder.files.reduce((sum, file) => sum + file.size, 0);
    hashed = {
      folder,
      looked: { folder: chosen.name, files: folder.files.length, size: sizeInWords(size) },
    };
    await conclude();
    result.focus();
  } catch (error) {
    if (!run.signal.aborted) throw error;
    if (running === run) tell("stopped");
  } finally {
    if (running === run) by("working").hidden = true;
  }
}

function progressed(done: number, total: number): void {
  (by("progress") as HTMLProgressElement).value = total === 0 ? 1 : done / total;
  const percent = Math.floor((100 * done) / Math.max(total, 1));
  by("progress-text").textContent = say("working", { percent, size: sizeInWords(total) });
}

function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Whatever fails is said: silence could be taken for a verdict. */
function guarded(work: Promise<void>, failed: TextKey): void {
  work.catch(() => {
    by("working").hidden = true;
    tell(failed);
  });
}

const chooser = by("language") as HTMLSelectElement;
chooser.value = language;
chooser.addEventListener("change", () => {
  language = chooser.value as Language;
  speak();
});
for (const { field } of Object.values(codes))
  field.addEventListener("input", () => {
    checkCodes();
    guarded(conclude(), "failed");
  });
by("stop").addEventListener("click", () => running?.abort());

const input = inputBy("folder");
input.addEventListener("change", () => {
  const list = [...(input.files ?? [])];
  // Chosen again, the same folder is checked again.
  input.value = "";
  if (list.length > 0) guarded(check(folderOfInput(list)), "failed");
});

const drop = by("drop");
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.dataset.over = "";
});
document.addEventListener("dragleave", () => delete drop.dataset.over);
document.addEventListener("drop", (event) => {
  event.preventDefault();
  delete drop.dataset.over;
  const chosen = folderOfDrop([...(event.dataTransfer?.items ?? [])]);
  guarded(chosen.then(check), "notReadable");
});

speak();
