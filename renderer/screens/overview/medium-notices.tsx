import type { OpenArchive } from "../../../shared/contract/window.ts";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts } from "../../language/use-texts.ts";

/** What the core found, at opening, of the medium and of the clock: what may be lost, and what the log will say. */
export function MediumNotices({ open }: { readonly open: OpenArchive }) {
  const { text } = useSharedTexts();
  return (
    <>
      {!open.readOnly && !open.renamesAtomic && (
        <Notice kind="warning">{text("cli.renames-not-atomic")}</Notice>
      )}
      {open.clockBehind && <Notice kind="warning">{text("cli.clock-behind")}</Notice>}
    </>
  );
}
