import { LICENCES } from "virtual:shipped-licences";
import { useCall } from "../../api/queries.ts";
import { Content } from "../../components/content.tsx";
import { Page, Section } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { ABOUT_TEXTS } from "./texts.ts";
import styles from "./about-screen.module.css";

const PROTECTS = ["protects1", "protects2", "protects3", "protects4", "protects5", "protects6"] as const;
const NOT = ["not1", "not2", "not3", "not4", "not5", "not6"] as const;

/** What this program is, what it protects against and what not, and what it is made of. */
export function AboutScreen() {
  const text = useTexts(ABOUT_TEXTS);
  const { data: state } = useCall("app.state", {});
  const { data: law } = useCall("law.categories", {});
  return (
    <Page title={text("title")} about={text("sentence")}>
      <Section title={text("versions")}>
        <dl className={styles.facts}>
          <dt>{text("program")}</dt>
          <dd>
            <Content code>{state?.version}</Content>
          </dd>
          <dt>{text("law")}</dt>
          <dd>
            <Content code>{law?.version}</Content>
          </dd>
          <dt>{text("host")}</dt>
          <dd>{state && text(state.host)}</dd>
        </dl>
      </Section>
      <div className={styles.columns}>
        <Section title={text("protects")}>
          <ul className={styles.points}>
            {PROTECTS.map((key) => (
              <li key={key}>{text(key)}</li>
            ))}
          </ul>
        </Section>
        <Section title={text("not")}>
          <ul className={styles.points}>
            {NOT.map((key) => (
              <li key={key}>{text(key)}</li>
            ))}
          </ul>
        </Section>
      </div>
      <Section title={text("licence")} about={text("licenceBody")}>
        <p translate="no" className={styles.address}>
          https://www.gnu.org/licenses/agpl-3.0.html
        </p>
      </Section>
      <Section title={text("shipped")} about={text("shippedAbout", { count: LICENCES.length })}>
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={text("shipped")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text("part")}</th>
                <th scope="col">{text("version")}</th>
                <th scope="col">{text("terms")}</th>
              </tr>
            </thead>
            <tbody translate="no">
              {LICENCES.map(({ name, version, licence }) => (
                <tr key={`${name}@${version}`}>
                  <th scope="row">{name}</th>
                  <td>{version}</td>
                  <td>{licence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </Page>
  );
}
