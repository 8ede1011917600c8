export { defineTexts, type Texts } from "../../shared/messages/define-texts.ts";
