import type { Place } from "../../app/place.tsx";
import { isRegisterType, type RegisterType } from "./register-types.ts";

const LIST = "list-";

/** Where an enquiry is taken down. */
export const ENQUIRY_DESK: Place = { screen: "registers", part: "enquiry" };

/** Where the list of a register is. */
export const placeOfRegister = (type: RegisterType): Place => ({
  screen: "registers",
  part: `${LIST}${type}`,
});

/** The register that a part of a place names; undefined for another part. */
export function registerOf(part: string | undefined): RegisterType | undefined {
  const type = part?.startsWith(LIST) === true ? part.slice(LIST.length) : "";
  return isRegisterType(type) ? type : undefined;
}
