import { useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { Icon } from "./icon";
import { useLater } from "./use-later";

/** A search text that ends up in the address. */
export function SearchFilter(props: { value: string | undefined; onChange: (value: string | undefined) => void; hint: string }) {
  const { t } = useLingui();
  const [typed, setTyped] = useLater(props.value ?? "", (value) => props.onChange(value.trim() || undefined));
  return (
    <TextInput
      type="search"
      aria-label={t`Search`}
      placeholder={props.hint}
      leftSection={<Icon name="search" size={18} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      style={{ flex: "1 1 16rem" }}
    />
  );
}

/** One of a few values, or all. */
export function ChoiceFilter(props: {
  label: string;
  all: string;
  value: string | undefined;
  choices: readonly (readonly [string, string])[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <NativeSelect
      aria-label={props.label}
      value={props.value ?? ""}
      data={[{ value: "", label: props.all }, ...props.choices.map(([value, label]) => ({ value, label }))]}
      onChange={(event) => props.onChange(event.currentTarget.value || undefined)}
    />
  );
}

/** A day or an amount that bounds the list. */
export function BoundFilter(props: {
  label: string;
  type: "date" | "number";
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const [typed, setTyped] = useLater(props.value ?? "", (value) => props.onChange(value || undefined), 500);
  return (
    <TextInput
      size="sm"
      label={props.label}
      type={props.type}
      step={props.type === "number" ? "0.01" : undefined}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      w={props.type === "number" ? "8rem" : "10rem"}
    />
  );
}
