import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import type { Field } from "@/api/types";
import { SOURCES, word } from "@/parts/words";
import classes from "./document-fields.module.css";
import { AMOUNTS, bare, DAYS, written } from "./field-text";
import { isUnsure } from "./field-values";

interface Props {
  name: string;
  label: string;
  value: string;
  field: Field | undefined;
  lit: boolean;
  /** The e-invoice for the accountant cannot be made without another value. */
  needed: boolean;
  onFocus: () => void;
  onChange: (value: string) => void;
}

/** One value. It is kept when the field is left or on Enter, which also goes to the next one. */
export function FieldInput({ name, label, value, field, lit, needed, onFocus, onChange }: Props) {
  const { t, i18n } = useLingui();
  const unsure = isUnsure(field);
  const percent = Math.round((field?.confidence ?? 0) * 100);
  const asked = needed && !field?.corrected;
  const told = !field
    ? t`Not found`
    : field.corrected
      ? t`Corrected by you`
      : unsure
        ? t`Not sure (${percent} %): please check`
        : word(i18n, SOURCES, field.source);
  const hint = asked ? t`Needed for the e-invoice to your accountant` : told;
  const leave = (typed: string) => {
    const next = bare(name, typed);
    if (next !== bare(name, written(name, value))) onChange(next);
  };
  return (
    <TextInput
      id={`field-${name}`}
      inputMode={AMOUNTS.includes(name) ? "decimal" : DAYS.includes(name) ? "numeric" : undefined}
      placeholder={DAYS.includes(name) ? t`dd/mm/yyyy` : undefined}
      label={label}
      description={hint}
      inputWrapperOrder={["label", "input", "description"]}
      defaultValue={written(name, value)}
      onFocus={onFocus}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        const all = [...document.querySelectorAll<HTMLInputElement>("input[id^='field-']")];
        const next = all[all.indexOf(event.currentTarget) + 1];
        if (next) next.focus();
        else event.currentTarget.blur();
      }}
      classNames={{ root: classes.field, description: classes.hint }}
      wrapperProps={{ "data-unsure": unsure || asked || undefined, "data-lit": lit || undefined }}
    />
  );
}
