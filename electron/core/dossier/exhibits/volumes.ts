import { sha256Hex } from "../../crypto/sha256.ts";
import { ParserPool } from "../../parsing/parser-pool.ts";
import type { StartParser } from "../../parsing/parser-port.ts";
import type { DossierFolder } from "../dossier-folder.ts";
import { stampOf, type ExhibitPlace } from "../exhibit-pages.ts";
import type { Unshown } from "../typeset/coverage.ts";
import { printable } from "../typeset/coverage.ts";
import { fullReference } from "../typeset/dossier-data.ts";
import { shippedFontFile, shippedFonts } from "../typeset/shipped-fonts.ts";
import type { DossierView } from "../view.ts";
import { filled, wordingOf } from "../wording/wording.ts";
import type { VolumeJob, VolumePart } from "./bind-volume.ts";
import type { BodyPages } from "./exhibit-bodies.ts";
import { DOSSIER_POOL } from "./foreign-reader.ts";
import { prepareExhibits, type PreparedExhibit } from "./prepare-exhibits.ts";
import { typesetSlipSheets } from "./slip-sheets.ts";
import { bindInParser } from "./volume-binder.ts";

/** A volume is closed before it passes either. */
export type VolumeLimits = { readonly pages: number; readonly bytes: number };

const LIMITS: VolumeLimits = { pages: 1500, bytes: 200 * 2 ** 20 };
const EXHIBITS_AT_ONCE = 25;

/** What writing the volumes needs beside the view. */
export type VolumeOptions = {
  readonly folder: DossierFolder;
  readonly unshown: Unshown;
  readonly startParser: StartParser;
  readonly limits?: VolumeLimits;
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of exhibits whose pages exist. */
  readonly onExhibits?: (done: number) => void;
};

type Binding = VolumeOptions & {
  readonly parsers: ParserPool;
  readonly places: Map<string, ExhibitPlace>;
};

/**
 * Writes `02-exhibits-001.pdf` and so on, and the files under `native/`: exhibits in their order, each behind
 * its slip sheet, every page stamped. An exhibit is never divided between volumes.
 *
 * @returns where each exhibit is
 * @throws Failure `typesetting-failed`; `cancelled`
 */
export async function writeVolumes(
  view: DossierView,
  options: VolumeOptions,
): Promise<Map<string, ExhibitPlace>> {
  const { folder, unshown, signal, limits = LIMITS } = options;
  const places = new Map<string, ExhibitPlace>();
  await using parsers = new ParserPool(options.startParser, DOSSIER_POOL);
  let volumeNumber = 1;
  let open: PreparedExhibit[] = [];
  const close = async () => {
    if (open.length > 0) await writeVolume(view, volumeNumber++, open, { ...options, parsers, places });
    open = [];
  };
  for (let at = 0; at < view.exhibits.length; at += EXHIBITS_AT_ONCE) {
    const some = view.exhibits.slice(at, at + EXHIBITS_AT_ONCE);
    for (const prepared of await prepareExhibits(some, { view, parsers, unshown, signal })) {
      if (!fits(open, prepared, limits)) await close();
      const { native, stream, ...shown } = prepared;
      if (native !== undefined && stream !== undefined) await folder.write(native, stream());
      open.push(native === undefined ? shown : { ...shown, native });
    }
    options.onExhibits?.(at + some.length);
  }
  await close();
  return places;
}

function fits(open: readonly PreparedExhibit[], next: PreparedExhibit, limits: VolumeLimits): boolean {
  const all = [...open, next];
  const pages = all.reduce((sum, each) => sum + each.pages + 1, 0);
  const sources = new Set(all.map((each) => each.body?.pdf).filter((pdf) => pdf !== undefined));
  const bytes = Array.from(sources).reduce((sum, pdf) => sum + pdf.length, 0);
  return open.length === 0 || (pages <= limits.pages && bytes <= limits.bytes);
}

async function writeVolume(
  view: DossierView,
  volumeNumber: number,
  exhibits: readonly PreparedExhibit[],
  { folder, unshown, signal, parsers, places }: Binding,
): Promise<void> {
  const volume = `02-exhibits-${String(volumeNumber).padStart(3, "0")}.pdf`;
  const slips = await typesetSlipSheets(view, exhibits, unshown, signal);
  const sources: Uint8Array[] = [];
  const parts: VolumePart[] = [];
  let page = 1;
  const add = (body: BodyPages, rest: Partial<VolumePart>) => {
    if (!sources.includes(body.pdf)) sources.push(body.pdf);
    parts.push({ source: sources.indexOf(body.pdf), from: body.from, pages: body.pages, ...rest });
    page += body.pages;
  };
  const words = wordingOf(view.language);
  const mark = pageMark(view);
  for (const { exhibit, body, pages, native } of exhibits) {
    const { number, title } = exhibit;
    const slip = slips.get(number);
    if (slip === undefined) throw new Error("a slip sheet is missing");
    const slipPage = page;
    const bookmark = filled(words.bookmarkExhibit, { number, title });
    const pageOf = (index: number) =>
      filled(words.volumePage, { volume: volumeNumber, page: slipPage + index });
    add(slip, { bookmark, stamps: Array.from({ length: slip.pages }, (_, index) => pageOf(index)) });
    const place = { number, volume, volumeNumber, slipPage, firstPage: page, pages };
    places.set(number, native === undefined ? place : { ...place, native });
    const stamps = Array.from({ length: pages }, (_, index) => stampOf(number, index + 1));
    if (body !== undefined) add(body, mark === "" ? { stamps } : { stamps, mark });
  }
  const title = `${fullReference(view)}: ${filled(words.volumeTitle, { volume: volumeNumber })}`;
  const job: VolumeJob = {
    sources,
    parts,
    stampFont: shippedFontFile("ibm-plex-sans/IBMPlexSans-SemiBold.ttf"),
    title,
    language: view.language,
    date: `D:${view.dated.replaceAll("-", "")}000000Z`,
    id: sha256Hex(new TextEncoder().encode(title)).slice(0, 32),
  };
  await folder.write(volume, await bindInParser(parsers, job, signal));
}

/** What stands above on each page of an exhibit: the classification, unless the version is public. */
function pageMark(view: DossierView): string {
  const words = wordingOf(view.language);
  const classification = view.level === "public-redacted" ? "" : view.classification.toUpperCase();
  const mark = [classification, view.fictional ? words.fictional : ""].filter((part) => part !== "");
  return printable(mark.join(" · "), shippedFonts(), new Map());
}
