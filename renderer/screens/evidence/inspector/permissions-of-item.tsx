import { useCall } from "../../../api/queries.ts";
import { useTexts } from "../../../language/use-texts.ts";
import { RecordLink } from "../../../records/record-link.tsx";
import type { RecordView } from "../../../records/read-field.ts";
import { EVIDENCE_TEXTS } from "../texts.ts";
import styles from "./inspector.module.css";

/** Permissions that name the item. */
export function PermissionsOfItem({ id }: { readonly id: RecordView["id"] }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const { data } = useCall("record.links", { id });
  const permissions = data?.find(({ type }) => type === "permission")?.links ?? [];
  return (
    <section>
      <h2>{text("permissions")}</h2>
      {permissions.length === 0 ? (
        <p data-quiet>{text("noPermissions")}</p>
      ) : (
        <ul className={styles.list}>
          {permissions.map((each) => (
            <li key={each.id}>
              <RecordLink id={each.id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
