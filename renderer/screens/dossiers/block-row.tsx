import { plainText } from "../../../shared/model/runs.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { RecordTitleText } from "../../records/record-link.tsx";
import type { Block } from "./blocks.ts";
import { DOSSIERS_TEXTS } from "./texts.ts";
import styles from "./dossier-page.module.css";

/** What may be done with a block; absent where it may not. */
export type BlockActions = {
  readonly edit: () => void;
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
  readonly after: () => void;
  readonly remove: () => void;
};

/** One block as it is written; chosen, it shows what can be done with it. */
export function BlockRow({
  block,
  number,
  page,
  isChosen,
  onChoose,
  onShowPage,
  actions,
}: {
  readonly block: Block;
  /** The number that the preview gives it. */
  readonly number: number | undefined;
  readonly page: number | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onShowPage: (page: number) => void;
  readonly actions: BlockActions | undefined;
}) {
  const text = useTexts(DOSSIERS_TEXTS);
  const labels = useLabels();
  const kind = labels.code("block-kinds", block.kind);
  const { citations = [] } = block;
  const isCited = block.kind === "quotation" || block.kind === "paragraph";
  return (
    <li className={styles.block} data-kind={block.kind} data-block={block.id}>
      <button type="button" className={styles.choose} aria-expanded={isChosen} onClick={onChoose}>
        <span className={styles.label}>
          {number === undefined ? text("blockAlone", { kind }) : text("block", { kind, number })}
          {isCited && citations.length > 0 && (
            <span className={styles.count}>{text("sources", { count: citations.length })}</span>
          )}
        </span>
        <span className={styles.words} dir="auto" translate="no">
          {block.finding !== undefined ? <RecordTitleText id={block.finding} /> : plainText(block.text ?? [])}
        </span>
      </button>
      {isChosen && (
        <div className={styles.tools}>
          {actions && (
            <>
              <Button look="primary" onPress={actions.edit}>
                {text("edit")}
              </Button>
              <Button isDisabled={!actions.up} onPress={() => actions.up?.()}>
                {text("up")}
              </Button>
              <Button isDisabled={!actions.down} onPress={() => actions.down?.()}>
                {text("down")}
              </Button>
              <Button onPress={actions.after}>{text("after")}</Button>
              <Button look="danger" onPress={actions.remove}>
                {text("remove")}
              </Button>
            </>
          )}
          {page !== undefined && (
            <Button
              onPress={() => {
                onShowPage(page);
              }}
            >
              {text("showPage", { page })}
            </Button>
          )}
          {block.id !== undefined && (
            <span className={styles.id}>
              {text("permanent")} <Content code>{block.id}</Content>
            </span>
          )}
        </div>
      )}
    </li>
  );
}
