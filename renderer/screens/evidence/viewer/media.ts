import { useCallback, useEffect, useState } from "react";
import { call, type OutputOf } from "../../../api/bridge.ts";
import { Failure, type AppError } from "../../../../shared/errors.ts";
import type { ViewRefusal } from "../../../../shared/viewing/view-kind.ts";

/** What came of asking for bytes to be shown. */
export type Media<Found> =
  | { readonly state: "coming" }
  | { readonly state: "here"; readonly media: Found }
  | { readonly state: "refused"; readonly refused: ViewRefusal }
  | { readonly state: "failed"; readonly error: AppError };

type Found = { readonly url: string };

/** Asks for an address, and gives it back when it is no longer shown. `ask` must be memoised. */
function useAddress<Given extends Found>(
  ask: () => Promise<Given | { readonly refused: ViewRefusal }>,
): Media<Given> {
  const [held, hold] = useState<{ readonly ask: typeof ask; readonly media: Media<Given> }>();
  useEffect(() => {
    let isGone = false;
    let url: string | undefined;
    const give = (media: Media<Given>) => {
      if (!isGone) hold({ ask, media });
    };
    const close = () => {
      if (url !== undefined) void call("media.close", { url }).catch(() => undefined);
    };
    ask()
      .then((answer) => {
        if ("refused" in answer) {
          give({ state: "refused", refused: answer.refused });
          return;
        }
        url = answer.url;
        if (isGone) close();
        else give({ state: "here", media: answer });
      })
      .catch((error: unknown) => {
        give({
          state: "failed",
          error: error instanceof Failure ? error.toData() : { code: "internal", params: {} },
        });
      });
    return () => {
      isGone = true;
      close();
    };
  }, [ask]);
  return held?.ask === ask ? held.media : { state: "coming" };
}

/** The bytes of an item, for the window's own decoders. */
export const useItemMedia = (id: string): Media<OutputOf<"media.open">> =>
  useAddress(useCallback(() => call("media.open", { id }), [id]));

/** A page of an item as a picture of so many pixels across. */
export const usePageMedia = (
  id: string,
  page: number,
  width: number,
): Media<Extract<OutputOf<"media.page">, Found>> =>
  useAddress<Extract<OutputOf<"media.page">, Found>>(
    useCallback(() => call("media.page", { id, page, width }), [id, page, width]),
  );
