import { useMemo } from "react";
import { useCall } from "../../api/queries.ts";
import { useCommands, type Command } from "../../app/commands.tsx";
import { usePlace } from "../../app/place.tsx";
import { SCREEN_NAMES } from "../../app/screen-names.ts";
import { useTexts } from "../../language/use-texts.ts";
import { ENQUIRY_DESK, placeOfRegister } from "./register-places.ts";
import { REGISTER_TYPES } from "./register-types.ts";
import { REGISTERS_TEXTS } from "./texts.ts";
import { ENQUIRY_TEXTS } from "./enquiry/texts.ts";

/** Offers the enquiry from everywhere, since the telephone rings anywhere, and each register by its name. */
export function RegisterCommands() {
  const text = useTexts(ENQUIRY_TEXTS);
  const registers = useTexts(REGISTERS_TEXTS);
  const screens = useTexts(SCREEN_NAMES);
  const { go } = usePlace();
  const { data: state } = useCall("app.state", {});
  const mayWrite = state?.open?.seesIdentities === true && !state.open.readOnly;
  useCommands(
    useMemo<Command[]>(
      () => [
        ...(mayWrite
          ? [
              {
                id: "enquiry.new",
                label: text("command"),
                group: screens("registers"),
                keys: "g q",
                run: () => {
                  go(ENQUIRY_DESK);
                },
              },
            ]
          : []),
        ...REGISTER_TYPES.map((type) => ({
          id: `register.${type}`,
          label: registers(`${type}.title`),
          group: screens("registers"),
          run: () => {
            go(placeOfRegister(type));
          },
        })),
      ],
      [mayWrite, text, registers, screens, go],
    ),
  );
  return null;
}
