import { Content } from "../../components/content.tsx";
import type { RecordType } from "../../../shared/model/records.ts";
import { wordsPath } from "./field-targets.ts";
import type { TableResult } from "./tables-desk.ts";
import { useTargetWords } from "./use-target-words.ts";
import { useValueWords } from "./use-value-words.ts";
import styles from "./tables.module.css";

type Leaf = { readonly path: string; readonly value: unknown };

/** What a record that is to be made of a row says, field by field. */
export function MadeRecord({
  type,
  own,
  record,
  places,
}: {
  readonly type: string;
  /** The type of the rows. */
  readonly own: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly places: TableResult["places"];
}) {
  const words = useTargetWords(own);
  const values = useValueWords();
  return (
    <dl className={styles.made}>
      {leavesOf(record, "").map(({ path, value }) => {
        const target = { type: type as RecordType, path };
        const place = places.find(({ id }) => id === value);
        return (
          <div key={path}>
            <dt>{words(target)}</dt>
            <dd>
              <Content>{place ? place.name : values({ ...target, path: wordsPath(path) }, value)}</Content>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The values of a record with the paths that lead to them; a list of words stands as one. */
function leavesOf(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value)) {
    const texts = value.map((item: unknown) => (isRun(item) ? item.text : undefined));
    if (texts.length > 0 && texts.every((text) => text !== undefined))
      return [{ path, value: texts.join("") }];
    return value.flatMap((item, at) => leavesOf(item, `${path}.${at}`));
  }
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([name, part]) =>
      leavesOf(part, path === "" ? name : `${path}.${name}`),
    );
  return value === undefined ? [] : [{ path, value }];
}

/** Text in runs has its words, and perhaps a mention. */
function isRun(item: unknown): item is { readonly text: string } {
  if (item === null || typeof item !== "object") return false;
  const names = Object.keys(item);
  return "text" in item && names.every((name) => name === "text" || name === "mention");
}
