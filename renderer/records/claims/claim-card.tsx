import { useId } from "react";
import type { ClaimedType } from "../../../shared/claims/claim-value.ts";
import type { ClaimsOfField } from "../../../shared/contract/claims.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { RecordLink } from "../record-link.tsx";
import { PAGE_TEXTS } from "../record-page/texts.ts";
import { PassageList } from "../writing/passage-list.tsx";
import { ClaimValue } from "./claim-value.tsx";
import { CLAIMS_TEXTS } from "./texts.ts";
import styles from "./claims.module.css";

type Claim = ClaimsOfField["claims"][number];

/** One source’s value: what it is, who says so and how, how good it is, and what can be done with it. */
export function ClaimCard({
  type,
  field,
  claim,
  mayEdit,
  onPrefer,
  onEdit,
}: {
  readonly type: ClaimedType;
  readonly field: string;
  readonly claim: Claim;
  readonly mayEdit: boolean;
  readonly onPrefer: () => void;
  readonly onEdit: () => void;
}) {
  // What a button does is named by its words and by the claim that it does it to.
  const id = useId();
  const text = useTexts(CLAIMS_TEXTS);
  const page = useTexts(PAGE_TEXTS);
  const review = useChange("record.review");
  const { date } = useFormats();
  const { code: word } = useLabels();
  const content = claim.claim as Readonly<Record<string, string | undefined>>;
  const {
    preferred,
    preferredReason,
    citations = [],
  } = claim.claim as {
    readonly preferred?: boolean;
    readonly preferredReason?: Runs;
    readonly citations?: readonly string[];
  };
  const { reliability, credibility, directness, assertedBy, assertedByName, origin, wording } = content;
  // Words alone wait for somebody to confirm whom they name.
  const isUnreviewed = !claim.reviewed && claim.claim.valueInWords !== undefined;
  const grade =
    (reliability ?? credibility) &&
    text("grade", {
      words: [
        reliability && word("source-reliability", reliability),
        credibility && word("information-credibility", credibility),
      ]
        .filter(Boolean)
        .join(", "),
    });
  const dates = (["trueAsOf", "learnedOn", "verifiedOn"] as const).flatMap((name) =>
    content[name] === undefined ? [] : [text(name, { date: date(content[name]) })],
  );
  return (
    <li className={`${styles.card} ${preferred === true ? styles.preferred : ""}`}>
      <p className={styles.code}>
        <span id={id}>
          <Content code>{claim.code}</Content>
        </span>
        {preferred === true && (
          <strong>
            <span aria-hidden>✓ </span>
            {text("preferred")}
          </strong>
        )}
      </p>
      <ClaimValue type={type} field={field} claim={claim.claim} />
      {preferredReason && <p>{text("because", { reason: plainText(preferredReason) })}</p>}
      {wording !== undefined && (
        <p className={styles.wording} dir="auto" translate="no">
          {wording}
        </p>
      )}
      <ul className={styles.facts}>
        {assertedByName !== undefined && <li>{text("saysName", { name: assertedByName })}</li>}
        {assertedBy !== undefined && (
          <li>
            {text("says")}{" "}
            <Content>
              <RecordLink id={assertedBy} />
            </Content>
          </li>
        )}
        {directness !== undefined && <li>{word("directness", directness)}</li>}
        {grade !== undefined && grade !== "" && <li>{grade}</li>}
        {dates.map((each) => (
          <li key={each}>{each}</li>
        ))}
        {origin !== undefined && (
          <li>
            {text("origin")}{" "}
            <Content>
              <RecordLink id={origin} />
            </Content>
          </li>
        )}
      </ul>
      {citations.length > 0 && (
        <PassageList citations={citations} label={text("cited", { code: claim.code })} />
      )}
      {isUnreviewed && <p data-quiet>{text("unreviewed")}</p>}
      {mayEdit && (
        <div className={styles.actions}>
          {preferred !== true && (
            <Button id={`${id}prefer`} aria-labelledby={`${id}prefer ${id}`} onPress={onPrefer}>
              {text("prefer")}
            </Button>
          )}
          {isUnreviewed && (
            <Button
              id={`${id}review`}
              aria-labelledby={`${id}review ${id}`}
              isDisabled={review.isPending}
              onPress={() => {
                review.mutate({ id: claim.id });
              }}
            >
              {page("review")}
            </Button>
          )}
          <Button look="quiet" id={`${id}edit`} aria-labelledby={`${id}edit ${id}`} onPress={onEdit}>
            {text("edit")}
          </Button>
        </div>
      )}
    </li>
  );
}
