import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { MOST_TEXT_CHARACTERS } from "../../../../shared/contract/viewing.ts";
import type { Failure } from "../../../../shared/errors.ts";
import { call, type OutputOf } from "../../../api/bridge.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { Quotable } from "./quotable.tsx";
import { Refused } from "./refused.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

type Stretch = Extract<OutputOf<"evidence.text">, { text: string }>;

/** A file as text, whatever its encoding, read on as one asks. */
export function TextView({
  id,
  isSource,
  citing,
}: {
  readonly id: string;
  /** It is the source of something that would act elsewhere. */
  readonly isSource: boolean;
  readonly citing: Citing;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ["evidence.text", { id }],
    queryFn: ({ pageParam }) =>
      call("evidence.text", { id, offset: pageParam, length: MOST_TEXT_CHARACTERS }),
    initialPageParam: 0,
    getNextPageParam: (last: OutputOf<"evidence.text">, all) => {
      if ("refused" in last) return undefined;
      const read = lengthOf(all);
      return last.text.length > 0 && read < last.total ? read : undefined;
    },
  });
  const words = useMemo(
    () => (data?.pages ?? []).map((page) => ("text" in page ? page.text : "")).join(""),
    [data],
  );
  if (error) return <Notice kind="error">{failure((error as unknown as Failure).toData())}</Notice>;
  const first = data?.pages[0];
  if (!first) return <p data-quiet>{text("loading")}</p>;
  if ("refused" in first) return <Refused id={id} reason={first.refused} />;
  const left = first.total - words.length;
  return (
    <div className={styles.stack}>
      {isSource && <Notice>{text("source")}</Notice>}
      <TextNotes stretch={first} />
      <Quotable label={text("text")} words={words} citing={citing} isCode={isSource} />
      {hasNextPage && (
        <Button isDisabled={isFetching} onPress={() => void fetchNextPage()}>
          {text("more", { left })}
        </Button>
      )}
    </div>
  );
}

function TextNotes({ stretch }: { readonly stretch: Stretch }) {
  const text = useTexts(VIEWER_TEXTS);
  const { charset, guessed, broken, cut, total } = stretch;
  if (total === 0) return <Notice>{text("empty")}</Notice>;
  return (
    <>
      <p data-quiet>{text(guessed ? "encodingGuessed" : "encoding", { charset })}</p>
      {broken && <Notice kind="warning">{text("broken")}</Notice>}
      {cut && <Notice>{text("cut")}</Notice>}
    </>
  );
}

const lengthOf = (pages: readonly OutputOf<"evidence.text">[]): number =>
  pages.reduce((sum, page) => sum + ("text" in page ? page.text.length : 0), 0);
