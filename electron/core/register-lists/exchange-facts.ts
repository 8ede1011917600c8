import type { RecordContent } from "../../../shared/model/records.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import { filed, type PersonFile } from "./person-file.ts";

/**
 * Every field that a list for an exchange may be written from: a closed list. Nothing in it tells of an accusation, a
 * proceeding, an act or a testimony, and no free words about a person are in it. Whoever adds a field opens a
 * humanitarian list to accusation: a test goes through all records and all fields for what is not named here.
 */
export const EXCHANGE_FIELDS = {
  person: [
    "code",
    "names",
    "sex",
    "born",
    "nationalities",
    "category",
    "captured",
    "capturePlace",
    "custodyStatus",
    "custodyStatusAsOf",
    "released",
  ],
  "custody-episode": ["place", "from", "to", "statusAsOf", "lastVerified"],
  "list-entry": ["priorities"],
} as const satisfies {
  readonly [Type in "person" | "custody-episode" | "list-entry"]: readonly (keyof RecordContent<Type>)[];
};

type Fields = typeof EXCHANGE_FIELDS;
type Cut<Type extends keyof Fields> = Pick<
  RecordContent<Type>,
  Fields[Type][number] & keyof RecordContent<Type>
>;

/** What a row of a list for an exchange is written from, and nothing else. */
export type ExchangeFacts = {
  readonly person: Cut<"person">;
  readonly episodes: readonly { readonly content: Cut<"custody-episode"> }[];
  readonly entry: Cut<"list-entry">;
};

/** Cuts a file down to what a list for an exchange may tell. */
export const exchangeFacts = (file: PersonFile): ExchangeFacts => ({
  person: cut("person", file.person),
  episodes: filed(file, "custody-episode").map((episode) => ({ content: cut("custody-episode", episode) })),
  entry: cut("list-entry", file.entry),
});

function cut<Type extends keyof Fields>(type: Type, { content }: StoredRecord<Type>): Cut<Type> {
  const kept = Object.entries(content).filter(([field]) =>
    (EXCHANGE_FIELDS[type] as readonly string[]).includes(field),
  );
  return Object.fromEntries(kept) as Cut<Type>;
}
