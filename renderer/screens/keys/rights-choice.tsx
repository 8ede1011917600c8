import { Choice } from "../../components/choice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { KEYS_TEXTS } from "./texts.ts";

/** What somebody is given. */
export type Rights = "facts" | "all";

/** The compartments that a grant lists for these rights. */
export const compartmentsOf = (rights: Rights): ["facts"] | ["facts", "identities"] =>
  rights === "all" ? ["facts", "identities"] : ["facts"];

/** Chooses what somebody may see; nobody gives more than they have. */
export function RightsChoice({
  value,
  onChange,
  seesIdentities,
}: {
  readonly value: Rights;
  readonly onChange: (rights: Rights) => void;
  readonly seesIdentities: boolean;
}) {
  const text = useTexts(KEYS_TEXTS);
  return (
    <Choice
      label={text("rights")}
      options={[
        { value: "facts" as const, label: text("facts") },
        ...(seesIdentities ? [{ value: "all" as const, label: text("all") }] : []),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
