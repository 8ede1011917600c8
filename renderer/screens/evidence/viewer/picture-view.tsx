import { useState } from "react";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { RegionLayer } from "../citing/region-layer.tsx";
import { Cover } from "./cover.tsx";
import { useItemMedia } from "./media.ts";
import { Refused } from "./refused.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

/** A picture that the window's own decoders draw, upright as its camera meant it. */
export function PictureView({
  id,
  isGraphic,
  citing,
}: {
  readonly id: string;
  readonly isGraphic: boolean;
  readonly citing: Citing;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const media = useItemMedia(id);
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <Refused id={id} reason="decoder" />;
  if (media.state === "failed") return <Notice kind="error">{failure(media.error)}</Notice>;
  if (media.state === "refused") return <Refused id={id} reason={media.refused} />;
  if (media.state === "coming") return <p data-quiet>{text("loading")}</p>;
  return (
    <Cover isGraphic={isGraphic}>
      {(isOpen) => (
        <div className={styles.sheet}>
          <img
            className={styles.picture}
            src={media.media.url}
            alt={text(isOpen ? "picture" : "pictureHidden")}
            draggable={false}
            onError={() => {
              setBroken(true);
            }}
          />
          <RegionLayer citing={citing} />
        </div>
      )}
    </Cover>
  );
}
