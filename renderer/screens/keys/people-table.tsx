import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import type { KeyHolder } from "./keys-screen.tsx";
import { KEYS_TEXTS } from "./texts.ts";
import styles from "./keys-screen.module.css";

/** Everybody who holds or held keys. */
export function PeopleTable({
  people,
  mayRevoke,
  onRevoke,
}: {
  readonly people: readonly KeyHolder[];
  readonly mayRevoke: boolean;
  readonly onRevoke: (holder: KeyHolder) => void;
}) {
  const text = useTexts(KEYS_TEXTS);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={text("people")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text("person")}</th>
            <th scope="col">{text("rights")}</th>
            <th scope="col">{text("fingerprint")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.map((holder) => (
            <tr key={holder.keyId} {...(holder.revoked && { "data-quiet": "" })}>
              <th scope="row">
                <Content code>{holder.code}</Content>
                {holder.name !== null && (
                  <>
                    {" "}
                    <Content>{holder.name}</Content>
                  </>
                )}
                {holder.self && <> ({text("self")})</>}
              </th>
              <td>
                {holder.revoked
                  ? text("revoked")
                  : text(holder.compartments.includes("identities") ? "all" : "facts")}
              </td>
              <td>
                <Content code>{holder.fingerprint}</Content>
              </td>
              <td>
                {!holder.revoked && !holder.self && (
                  <Button
                    look="danger"
                    isDisabled={!mayRevoke}
                    aria-label={`${text("revoke")} ${holder.code}`}
                    onPress={() => {
                      onRevoke(holder);
                    }}
                  >
                    {text("revoke")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
