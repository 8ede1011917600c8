import { isEdtf } from "../../../../shared/dates/parse-edtf.ts";
import { typedDate } from "../../../records/record-form/typed-date.ts";

/** Somebody sought: known here, or only described. */
export type Sought =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "described"; readonly description: string; readonly isNew: boolean };

/** An enquiry as it is being taken down. */
export type EnquiryDraft = {
  /** What was typed to find the person. */
  readonly search: string;
  readonly sought?: Sought | undefined;
  readonly channel: string | undefined;
  readonly callerName: string;
  /** The caller, where they are a person of the archive. */
  readonly caller?: string | undefined;
  readonly callerRelation?: string | undefined;
  readonly callerCheck?: string | undefined;
  readonly callerContact: string;
  readonly asked: string;
  readonly told: string;
  readonly learned: string;
  readonly nextContact: string;
  readonly nextContactHow: string;
};

/** An enquiry nobody has said anything of yet; most come by telephone. */
export const EMPTY_ENQUIRY: EnquiryDraft = {
  search: "",
  channel: "telephone",
  callerName: "",
  callerContact: "",
  asked: "",
  told: "",
  learned: "",
  nextContact: "",
  nextContactHow: "",
};

/** What is known when an enquiry is saved, besides what was typed. */
export type EnquiryCircumstances = {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly case: string | undefined;
  /** The sentences that were shown of what may be told; they are kept with the enquiry. */
  readonly mayTell: string;
  readonly permissions: readonly string[];
  /** The person who was added on request, once there is one. */
  readonly added?: string | undefined;
};

const filled = (text: string): string | undefined => (text.trim() === "" ? undefined : text.trim());

/** True where a next contact was typed that is no date. */
export const isWrongDate = ({ nextContact }: EnquiryDraft): boolean =>
  nextContact.trim() !== "" && !isEdtf(typedDate(nextContact));

/** The content of the record that an enquiry becomes, without what was left empty. */
export function enquiryRecord(draft: EnquiryDraft, circumstances: EnquiryCircumstances) {
  const { sought } = draft;
  const nextContact = filled(typedDate(draft.nextContact));
  const told = filled(draft.told);
  const id = sought?.kind === "known" ? sought.id : circumstances.added;
  const record = {
    received: circumstances.today,
    channel: draft.channel,
    caller: draft.caller,
    callerName: filled(draft.callerName),
    callerContact: filled(draft.callerContact),
    callerRelation: draft.callerRelation,
    callerCheck: draft.callerCheck,
    sought: id,
    soughtDescription: sought?.kind === "described" ? filled(sought.description) : undefined,
    asked: filled(draft.asked),
    learned: filled(draft.learned),
    mayTell: filled(circumstances.mayTell),
    told,
    permissions: circumstances.permissions.length === 0 ? undefined : circumstances.permissions,
    nextContact,
    nextContactHow: filled(draft.nextContactHow),
    state: nextContact !== undefined ? "contact-promised" : told !== undefined ? "answered" : "open",
    cases: circumstances.case === undefined ? undefined : [circumstances.case],
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
