import { usePlace } from "../../app/place.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { placeOfRegister } from "./register-places.ts";
import { REGISTER_TYPES, type RegisterType } from "./register-types.ts";
import { REGISTERS_TEXTS } from "./texts.ts";
import styles from "./register-choice.module.css";

/** The registers in a row, of which one is shown. */
export function RegisterChoice({ shown }: { readonly shown: RegisterType }) {
  const text = useTexts(REGISTERS_TEXTS);
  const { go } = usePlace();
  return (
    <nav aria-label={text("register")} className={styles.choice}>
      {REGISTER_TYPES.map((type) => (
        <button
          key={type}
          type="button"
          className={styles.register}
          aria-current={type === shown ? "true" : undefined}
          onClick={() => {
            go(placeOfRegister(type));
          }}
        >
          {text(`${type}.title`)}
        </button>
      ))}
    </nav>
  );
}
