import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { bareVatNumber, isBelgianVatNumber, vatNumber } from "@/i18n/belgian";

/** A VAT number: written out in Belgian habit when left, and checked. The form receives it bare. */
export function VatNumberInput({ name }: { name: string }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [left, setLeft] = useState(false);
  const bare = bareVatNumber(typed);
  const wrong = left && bare.startsWith("BE") && !isBelgianVatNumber(bare);
  return (
    <>
      <TextInput
        label={t`VAT number`}
        description={t`For example BE 0417.497.106`}
        value={typed}
        required
        inputMode="text"
        autoCapitalize="characters"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setLeft(false);
        }}
        onBlur={(event) => {
          setLeft(typed !== "");
          setTyped(vatNumber(typed));
          event.currentTarget.setCustomValidity(
            bare.startsWith("BE") && !isBelgianVatNumber(bare) ? t`A digit is not right: the number does not check.` : "",
          );
        }}
        error={wrong ? t`A digit is not right: the number does not check.` : undefined}
      />
      <input type="hidden" name={name} value={bare} />
    </>
  );
}
