import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import styles from "./button.module.css";

/** How much a button asks for attention: one `primary` a view, `danger` for what cannot be taken back. */
export type ButtonLook = "plain" | "primary" | "danger" | "quiet";

/** A button. */
export function Button({
  look = "plain",
  className,
  ...props
}: ButtonProps & { readonly look?: ButtonLook }) {
  const extra = typeof className === "string" ? className : "";
  return <AriaButton {...props} className={`${styles.button} ${styles[look]} ${extra}`} />;
}
