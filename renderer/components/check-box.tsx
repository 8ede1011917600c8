import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from "react-aria-components";
import styles from "./check-box.module.css";

/** Yes or no, with its sentence. */
export function CheckBox({
  children,
  ...props
}: Omit<CheckboxFieldProps, "children"> & { readonly children: ReactNode }) {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className={styles.box!}>
        {({ isSelected }) => (
          <>
            <span aria-hidden className={styles.mark}>
              {isSelected ? "✓" : ""}
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}
