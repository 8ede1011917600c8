import type { RecordContent } from "../../../shared/model/records.ts";
import type { RecordView } from "../../records/read-field.ts";

/** A statement as its page shows it. */
export type StatementContent = RecordContent<"statement">;

/** A paragraph that has its id, as every stored one has. */
export type Paragraph = NonNullable<StatementContent["paragraphs"]>[number] & {
  readonly id: NonNullable<NonNullable<StatementContent["paragraphs"]>[number]["id"]>;
};

/** A segment of a translation, with its id. */
export type Segment = NonNullable<RecordContent<"translation">["segments"]>[number];

/** The paragraphs of a version; none for somebody to whom they were not released. */
export const paragraphsOf = (view: RecordView | undefined): readonly Paragraph[] =>
  ((view?.record as StatementContent | undefined)?.paragraphs ?? []) as readonly Paragraph[];

/** True for a statement whose words are frozen. */
export const isSigned = ({ status, kind }: StatementContent): boolean =>
  status === "signed" || kind === "signed" || status === "supplemented" || status === "sealed";
