import { useState } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { COUNT_TEXTS, countedType } from "../../records/count-texts.ts";
import { useTimes } from "../../records/times.ts";
import { ApproveDisposal } from "./approve-disposal.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { DISPOSAL_TEXTS } from "./disposal-texts.ts";
import styles from "./keys-screen.module.css";

/** Tombstones in the list: the newest. */
const SHOWN = 100;

export type Proposal = OutputOf<"disposal.list">["proposals"][number];

/** What was proposed for disposal, what must be preserved, and who decides. */
export function Disposals({ mayDecide }: { readonly mayDecide: boolean }) {
  const text = useTexts(DISPOSAL_TEXTS);
  const counts = useTexts(COUNT_TEXTS);
  const { failure } = useSharedTexts();
  const { go } = usePlace();
  const { day } = useTimes();
  const { data } = useCall("disposal.list", {});
  const { data: holds } = useCall("hold.list", {});
  const { data: people } = useCall("keys.list", {});
  const { data: named } = useCall(
    "list.titles",
    { ids: (holds ?? []).map(({ id }) => id).slice(0, 200) },
    { enabled: (holds ?? []).length > 0 },
  );
  const withdraw = useChange("disposal.withdraw");
  const lift = useChange("hold.lift");
  const [form, setForm] = useState<"none" | "propose" | "hold">("none");
  const [approved, approve] = useState<Proposal>();
  const codeOf = (keyId: string) => people?.find((each) => each.keyId === keyId)?.code ?? keyId.slice(0, 8);
  const recordCode = (id: string) => named?.find((each) => each.id === id)?.code ?? id;
  const problem = withdraw.error ?? lift.error;
  const close = () => {
    setForm("none");
    approve(undefined);
  };
  return (
    <Section title={text("title")} about={text("about")}>
      {data?.proposals.length === 0 && <p data-quiet>{text("none")}</p>}
      {data?.proposals.map((proposal) => (
        <div key={proposal.id} className={styles.proposal}>
          <p>
            {text("proposal", {
              count: proposal.records.length,
              reason: text(proposal.reason),
              basis: text(proposal.basis),
              by: codeOf(proposal.proposedBy),
              when: day(proposal.proposed),
            })}
          </p>
          <div className={styles.actions}>
            <Button
              look="danger"
              isDisabled={!mayDecide}
              onPress={() => {
                approve(proposal);
              }}
            >
              {text("approve")}
            </Button>
            <Button
              isDisabled={!mayDecide || withdraw.isPending}
              onPress={() => {
                withdraw.mutate({ id: proposal.id });
              }}
            >
              {text("withdraw")}
            </Button>
          </div>
        </div>
      ))}
      {data && data.tombstones.length > 0 && <p>{text("disposed", { count: data.tombstones.length })}</p>}
      <ul className={styles.list}>
        {data?.tombstones.slice(-SHOWN).map(({ id, type, disposed }) => (
          <li key={id}>
            <Button
              look="quiet"
              onPress={() => {
                go({ screen: "keys", id });
              }}
            >
              {text("tombstone", { what: counts(countedType(type), { count: 1 }), when: day(disposed) })}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{text("holds")}</h3>
      {holds?.length === 0 && <p data-quiet>{text("noHolds")}</p>}
      <ul className={styles.list}>
        {holds?.map(({ id, reason, since }) => (
          <li key={id} className={styles.actions}>
            <Content code>{recordCode(id)}</Content>
            <span>{text("holdLine", { reason: text(reason), when: day(since) })}</span>
            <Button
              look="quiet"
              aria-label={`${text("lift")} ${recordCode(id)}`}
              isDisabled={!mayDecide || lift.isPending}
              onPress={() => {
                lift.mutate({ ids: [id] });
              }}
            >
              {text("lift")}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          isDisabled={!mayDecide}
          onPress={() => {
            setForm("propose");
          }}
        >
          {text("propose")}
        </Button>
        <Button
          isDisabled={!mayDecide}
          onPress={() => {
            setForm("hold");
          }}
        >
          {text("hold")}
        </Button>
      </div>
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
      {form !== "none" && <DecisionForm kind={form} onClose={close} />}
      {approved && <ApproveDisposal proposal={approved} onClose={close} />}
    </Section>
  );
}
