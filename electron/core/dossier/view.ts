import type { ElementState } from "../../../shared/model/vocabulary/law.ts";
import type { Forum, Level } from "../../../shared/model/vocabulary/dossiers.ts";

/** Language of the dossier's own words. */
export type DossierLanguage = "en" | "fr" | "uk";

/** A stretch of a paragraph; `language` (BCP 47) where it is not the dossier's. */
export type Span = {
  readonly text: string;
  readonly language?: string;
  readonly style?: "emphasis" | "strong" | "code" | "redacted";
};

/** One source below the page: `text` is complete, `exhibit` leads to the exhibit's page. */
export type FootnotePart = {
  readonly text: string;
  /** Number and pinpoint alone, for when the section cited the same exhibit before. */
  readonly short?: string;
  /** Registration number of the exhibit, and the page of it (1 is the page after the slip sheet). */
  readonly target?: { readonly exhibit: string; readonly page?: number };
};

/** A footnote: one source, or several as `parts`; then `text` is all of them in full. */
export type Footnote = FootnotePart & { readonly parts?: readonly FootnotePart[] };

/** A quotation: the original, and beside it the translation if there is one. */
export type Quotation = {
  readonly original: { readonly language: string; readonly text: string };
  readonly translation?: { readonly language: string; readonly text: string; readonly credit?: string };
};

/** A piece of a section. Paragraphs and quotations are numbered through the whole dossier. */
export type Block =
  | { readonly kind: "heading"; readonly depth: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly id: string;
      readonly spans: readonly Span[];
      readonly footnotes: readonly Footnote[];
      /** Set below the paragraph, one after the other. */
      readonly quotations?: readonly Quotation[];
    }
  | {
      readonly kind: "withheld";
      readonly id: string;
      readonly reason: string;
      /** Number of footnotes the paragraph has in the full version: their numbers are kept. */
      readonly footnotes?: number;
    }
  | { readonly kind: "note"; readonly spans: readonly Span[] }
  | {
      readonly kind: "table";
      readonly caption?: string;
      /** Widths are fractions of the text width. */
      readonly columns: readonly {
        readonly title: string;
        readonly width: number;
        readonly align?: "left" | "right" | "center";
      }[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
      readonly landscape?: boolean;
    };

/** A numbered section, or an annex (`letter`). */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly letter?: string;
  readonly blocks: readonly Block[];
};

/** One numbered paragraph of a statement exhibit. */
export type StatementParagraph = {
  readonly number: number;
  readonly speaker: string;
  readonly mark: string;
  readonly language: string;
  readonly spans: readonly Span[];
  /** Translation aligned with this paragraph. */
  readonly translation?: readonly Span[];
  /** Why the paragraph is not shown; then `spans` is empty and nothing of the text is in the file. */
  readonly withheld?: string;
};

/** What an exhibit's pages are made of. */
export type ExhibitContent =
  | {
      readonly kind: "pdf" | "picture" | "text-file";
      readonly mediaType: string;
      readonly bytes: () => Promise<Uint8Array>;
    }
  | {
      readonly kind: "native";
      readonly mediaType: string;
      readonly extension: string;
      readonly stream: () => AsyncIterable<Uint8Array>;
    }
  | {
      readonly kind: "statement";
      readonly language: string;
      readonly translationLanguage?: string;
      readonly credit?: string;
      readonly paragraphs: readonly StatementParagraph[];
    };

/** One line of the slip sheet and of the exhibit list. */
export type LabelledValue = { readonly label: string; readonly value: string };

/** An exhibit with its registration number, in the order of the volumes. */
export type Exhibit = {
  /** Registration number, for example `SC-0007`; page n is stamped `SC-0007-000n`. */
  readonly number: string;
  readonly title: string;
  readonly type: string;
  /** Human wording of the date of the content. */
  readonly date: string;
  readonly confidentiality: string;
  /** Lines of the slip sheet: source, languages, original or copy, persons by code, custody in short. */
  readonly details: readonly LabelledValue[];
  /** SHA-256 of the original bytes, hex; absent for statements typeset from the archive. */
  readonly sha256?: string;
  readonly size?: number;
  readonly content: ExhibitContent;
  /** Values of the e-court load file, by column name of `LOAD_FILE_COLUMNS`. */
  readonly metadata: Readonly<Record<string, string>>;
};

/** A row of the element–evidence matrix (practice: columns of the in-depth chart, not a filing requirement). */
export type MatrixRow = {
  readonly category: string;
  readonly categoryTitle: string;
  readonly element: string;
  readonly elementText: string;
  /** `contextual`, `material` or `mental`, in words. */
  readonly elementKind: string;
  readonly state: ElementState;
  readonly provisional: boolean;
  readonly proposition: string;
  readonly exhibits: string;
  readonly evidenceKind: string;
  readonly grade: string;
  readonly independentSources: number;
  readonly contrary: string;
  readonly nextStep: string;
  readonly assessor: string;
  readonly assessed: string;
};

/** What was left out of this version, and why, in words without names. */
export type Exclusion = { readonly what: string; readonly reason: string };

/** The log extract: made by the custody part, written as it comes. */
export type CustodyFile = { readonly path: string; readonly bytes: Uint8Array };

/** Everything that a dossier shows: permission and pseudonyms are already applied. */
export type DossierView = {
  readonly language: DossierLanguage;
  readonly title: string;
  readonly subtitle: string;
  readonly reference: string;
  readonly versionSuffix: string;
  readonly level: Level;
  readonly forum: Forum;
  /** Words of the classification, on every page. */
  readonly classification: string;
  readonly recipient: string;
  readonly sender: { readonly name: string; readonly contact?: string };
  /** The stated date, `YYYY-MM-DD`: every date in the files of the dossier is this one. */
  readonly dated: string;
  /** True for archives made for the sample: every page says that it is fictional. */
  readonly fictional: boolean;
  readonly software: string;
  readonly checkpoint: {
    readonly origin: string;
    readonly size: number;
    readonly root: string;
    readonly code: string;
  };
  /** Name and fingerprint of the key that signs the package. */
  readonly signer: { readonly keyName: string; readonly fingerprint: string };
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  readonly sections: readonly Section[];
  readonly annexes: readonly Section[];
  readonly exhibits: readonly Exhibit[];
  readonly matrix: readonly MatrixRow[];
  readonly exclusions: readonly Exclusion[];
  readonly custody: readonly CustodyFile[];
  readonly declaration: {
    readonly text: string;
    readonly name: string;
    readonly role: string;
    readonly place: string;
  };
};
