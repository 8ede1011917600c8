import { useId } from "react";
import type { ClaimedType } from "../../../shared/claims/claim-value.ts";
import type { ClaimsOfField } from "../../../shared/contract/claims.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { ClaimCard } from "./claim-card.tsx";
import { ValueOfField } from "./claim-value.tsx";
import { CLAIMS_TEXTS } from "./texts.ts";
import styles from "./claims.module.css";

type Claim = ClaimsOfField["claims"][number];

/** Contradictions that are told one by one. */
const TOLD = 3;

/** What sources say of one field: the values side by side, where they contradict, and how well it is verified. */
export function FieldClaims({
  type,
  found,
  staleAfter,
  mayEdit,
  onAdd,
  onPrefer,
  onEdit,
}: {
  readonly type: ClaimedType;
  readonly found: ClaimsOfField;
  /** Days. */
  readonly staleAfter: number;
  readonly mayEdit: boolean;
  readonly onAdd: () => void;
  readonly onPrefer: (claim: Claim) => void;
  readonly onEdit: (claim: Claim) => void;
}) {
  const text = useTexts(CLAIMS_TEXTS);
  const labels = useLabels();
  const { date } = useFormats();
  const heading = useId();
  const { field, recorded, claims, contradictions, origins, verification, lastVerified, stale, differs } =
    found;
  const label = labels.field(type, field);
  const codes = new Map<string, string>(claims.map(({ id, code }) => [id, code]));
  const confirmed =
    lastVerified === null
      ? text("never")
      : text(stale ? "stale" : "confirmed", { date: date(lastVerified), days: staleAfter });
  return (
    <section className={styles.field} aria-labelledby={heading}>
      <h3 id={heading}>{label}</h3>
      <p className={styles.state}>
        <span>
          {text(verification.basis, { state: labels.code("verification-states", verification.state) })}
        </span>
        <span>{text("origins", origins)}</span>
        <span {...(stale && { "data-stale": "" })}>
          {stale && <span aria-hidden>⚠ </span>}
          {confirmed}
        </span>
      </p>
      {contradictions.length > 0 && (
        <Notice kind="warning">
          {contradictions.slice(0, TOLD).map(([one, other]) => (
            <p key={`${one} ${other}`}>
              {text("contradiction", { one: codes.get(one), other: codes.get(other) })}
            </p>
          ))}
          {contradictions.length > TOLD && <p>{text("more", { count: contradictions.length - TOLD })}</p>}
        </Notice>
      )}
      {differs && <Notice kind="warning">{text("differs")}</Notice>}
      {recorded !== undefined && (
        <div className={styles.recorded}>
          <span data-quiet>{text("recorded")}</span>
          <ValueOfField type={type} field={field} value={recorded} />
        </div>
      )}
      <ul className={styles.claims} aria-label={text("claimsOf", { field: label })}>
        {claims.map((claim) => (
          <ClaimCard
            key={claim.id}
            type={type}
            field={field}
            claim={claim}
            mayEdit={mayEdit}
            onPrefer={() => {
              onPrefer(claim);
            }}
            onEdit={() => {
              onEdit(claim);
            }}
          />
        ))}
      </ul>
      {mayEdit && (
        <Button
          look="quiet"
          id={`${heading}add`}
          aria-labelledby={`${heading}add ${heading}`}
          onPress={onAdd}
        >
          {text("add")}
        </Button>
      )}
    </section>
  );
}
