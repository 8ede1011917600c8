import { useCallback, useEffect, useState } from "react";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files and folders that are dropped anywhere on the window, by their places on this computer. */
export function useDroppedFiles(onPaths: (paths: readonly string[]) => void): {
  /** Something is held over the window. */
  readonly isOver: boolean;
  /** What was dropped had no place: it came out of another program. */
  readonly isNowhere: boolean;
  readonly forget: () => void;
} {
  const [isOver, setOver] = useState(false);
  const [isNowhere, setNowhere] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      void window.affiant
        .pathsOf(files)
        .then((paths) => {
          if (paths.length > 0) onPaths(paths);
          else setNowhere(true);
        })
        .catch(() => {
          setNowhere(true);
        });
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onPaths]);
  const forget = useCallback(() => {
    setNowhere(false);
  }, []);
  return { isOver, isNowhere, forget };
}
