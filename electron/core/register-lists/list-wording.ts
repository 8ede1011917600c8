import { formatEdtf } from "../../../shared/dates/format-edtf.ts";
import { parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import type { Language } from "../../../shared/messages/languages.ts";
import { VOCABULARY_TEXTS, type VocabularyName } from "../../../shared/messages/vocabularies/vocabularies.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { COLUMN_WORDS, type ColumnName } from "./column-words.ts";
import { LIST_WORDS } from "./list-words.ts";

type Word = keyof (typeof LIST_WORDS)["en"];

/** Says what records hold in the words of a list: of a printed one, or of a table that programs read as well. */
export class ListWording {
  readonly language: Language;
  readonly #printed: boolean;
  readonly #session: ArchiveSession;
  readonly #countries: Intl.DisplayNames;
  readonly #languages: Intl.DisplayNames;

  /** @param printed - dates in words; as EDTF otherwise */
  constructor(session: ArchiveSession, language: Language, printed: boolean) {
    this.language = language;
    this.#printed = printed;
    this.#session = session;
    this.#countries = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
    this.#languages = new Intl.DisplayNames(language, { type: "language", fallback: "code" });
  }

  column(name: ColumnName): string {
    return COLUMN_WORDS[this.language][name];
  }

  word(key: Word, params: Readonly<Record<string, string | number>> = {}): string {
    return LIST_WORDS[this.language][key].replaceAll(/\{(\w+)\}/gu, (place, name: string) =>
      String(params[name] ?? place),
    );
  }

  code(vocabulary: VocabularyName, code: string | undefined): string {
    const texts: Readonly<Record<string, string>> = VOCABULARY_TEXTS[vocabulary][this.language];
    return code === undefined ? "" : (texts[code] ?? code);
  }

  codes(vocabulary: VocabularyName, codes: readonly string[] = []): string {
    return codes.map((each) => this.code(vocabulary, each)).join("; ");
  }

  date(edtf: string | undefined): string {
    if (edtf === undefined) return "";
    return this.#printed ? formatEdtf(parseEdtf(edtf), this.language) : edtf;
  }

  country(code: string | undefined): string {
    return code === undefined ? "" : (this.#countries.of(code) ?? code);
  }

  languageName(tag: string): string {
    return this.#languages.of(tag) ?? tag;
  }

  /** A place by its name in this language, else its official one. */
  place(id: RecordId | undefined): string {
    const record = id === undefined ? undefined : this.#session.records.current(id);
    if (record?.type !== "place") return "";
    const { names = [], code = "" } = record.content as RecordContent<"place">;
    const own = names.find(({ language }) => language === this.language);
    return (own ?? names.find(({ kind }) => kind === "official") ?? names[0])?.text ?? code;
  }

  /** An item of evidence by its registration number, else its working code. */
  registration(id: RecordId): string {
    const record = this.#session.records.current(id);
    if (record?.type !== "evidence") return "";
    const { registration, code } = record.content as RecordContent<"evidence">;
    return registration ?? code ?? "";
  }

  /** A length of time in whole months. */
  months(count: number): string {
    if (count < 12) return this.word("months", { count });
    const years = Math.floor(count / 12);
    const rest = count % 12 === 0 ? "" : this.word("months", { count: count % 12 });
    return joined([this.word(years === 1 ? "year" : "years", { count: years }), rest], " ");
  }
}

/** Parts that are not empty, one after the other. */
export const joined = (parts: readonly (string | undefined)[], between = ", "): string =>
  parts.filter((part) => part !== undefined && part !== "").join(between);
