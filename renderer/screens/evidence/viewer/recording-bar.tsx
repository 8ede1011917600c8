import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useCommands, type Command } from "../../../app/commands.tsx";
import { Button } from "../../../components/button.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { timeCode } from "../citing/mark.ts";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

const STEP_SECONDS = 5;

/** Moves in a recording that can be played and marks times of it, by keys and by buttons. */
export function RecordingBar({
  player,
  citing,
}: {
  readonly player: RefObject<HTMLMediaElement | null>;
  readonly citing: Citing;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { mark, setMark } = citing;
  // Read when a key is pressed, so that the keys stay the same ones while marks are set.
  const from = useRef<number>(undefined);
  useEffect(() => {
    from.current = mark?.kind === "time" ? mark.from : undefined;
  }, [mark]);
  const at = usePosition(player);
  const act = useMemo(() => {
    const now = () => player.current?.currentTime ?? 0;
    const step = (seconds: number) => {
      const { current } = player;
      if (current) current.currentTime = Math.max(0, now() + seconds);
    };
    return {
      play: () => {
        const { current } = player;
        if (current?.paused === true) void current.play().catch(() => undefined);
        else current?.pause();
      },
      back: () => {
        step(-STEP_SECONDS);
      },
      on: () => {
        step(STEP_SECONDS);
      },
      markIn: () => {
        setMark({ kind: "time", from: now() });
      },
      markOut: () => {
        const [start, end] = [from.current, now()];
        const isRange = start !== undefined && start < end;
        setMark(isRange ? { kind: "time", from: start, to: end } : { kind: "time", from: end });
      },
    };
  }, [player, setMark]);
  useCommands(
    useMemo<Command[]>(() => {
      const group = text("group");
      const seconds = STEP_SECONDS;
      return [
        { id: "evidence.play", label: text("play"), group, keys: "k", run: act.play },
        { id: "evidence.back", label: text("back", { seconds }), group, keys: "j", run: act.back },
        { id: "evidence.on", label: text("on", { seconds }), group, keys: "l", run: act.on },
        { id: "evidence.mark-in", label: text("markIn"), group, keys: "i", run: act.markIn },
        { id: "evidence.mark-out", label: text("markOut"), group, keys: "o", run: act.markOut },
      ];
    }, [text, act]),
  );
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <span className={styles.time}>{timeCode(at)}</span>
        <Button onPress={act.markIn} aria-keyshortcuts="i">
          {text("markIn")}
        </Button>
        <Button onPress={act.markOut} aria-keyshortcuts="o">
          {text("markOut")}
        </Button>
      </div>
      <p data-quiet>{text("recordingKeys", { seconds: STEP_SECONDS })}</p>
    </div>
  );
}

/** Seconds at which a player stands, as often as it says so. */
function usePosition(player: RefObject<HTMLMediaElement | null>): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const { current } = player;
    if (!current) return;
    const tell = () => {
      setAt(current.currentTime);
    };
    tell();
    const moments = ["timeupdate", "seeked", "loadedmetadata"] as const;
    for (const moment of moments) current.addEventListener(moment, tell);
    return () => {
      for (const moment of moments) current.removeEventListener(moment, tell);
    };
  }, [player]);
  return at;
}
