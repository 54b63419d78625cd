import { useLingui } from "@lingui/react/macro";
import { Autocomplete, Select, TextInput } from "@mantine/core";
import { api } from "@/api/client";
import type { Action } from "@/api/types";
import { ACTION_NAMES } from "@/parts/rule-words";
import { EXPLANATIONS, PAYMENT_MARKS, type Words } from "@/parts/words";
import classes from "./rule-editor.module.css";

type Change = (part: Action) => void;

/** What an action does, where that is not said by its name alone. */
export function ActionInput({ part, onChange }: { part: Action; onChange: Change }) {
  const { i18n } = useLingui();
  const label = i18n._(ACTION_NAMES[part.kind]);
  const choices = (words: Words) => Object.entries(words).map(([value, name]) => ({ value, label: i18n._(name) }));
  switch (part.kind) {
    case "mark":
      return (
        <Select
          aria-label={label}
          data={choices(EXPLANATIONS)}
          value={part.explanation}
          allowDeselect={false}
          onChange={(chosen) => chosen && onChange({ ...part, explanation: chosen as typeof part.explanation })}
        />
      );
    case "pay_mark":
      return (
        <Select
          aria-label={label}
          data={choices(PAYMENT_MARKS)}
          value={part.mark}
          allowDeselect={false}
          onChange={(chosen) => chosen && onChange({ ...part, mark: chosen as typeof part.mark })}
        />
      );
    case "attach":
      return <ContractInput label={label} value={part.document_id} onChange={(id) => onChange({ ...part, document_id: id })} />;
    case "tag":
      return <NameInput label={label} path="/v1/tags" value={part.tag} onChange={(tag) => onChange({ ...part, tag })} />;
    case "category":
      return (
        <NameInput
          label={label}
          path="/v1/categories"
          value={part.category}
          onChange={(category) => onChange({ ...part, category })}
        />
      );
    case "message":
      return (
        <TextInput
          aria-label={label}
          className={classes.grow}
          maxLength={500}
          value={part.text}
          onChange={(event) => onChange({ ...part, text: event.currentTarget.value })}
        />
      );
    default:
      return null;
  }
}

function NameInput(props: {
  label: string;
  path: "/v1/tags" | "/v1/categories";
  value: string;
  onChange: (name: string) => void;
}) {
  const used = api.useQuery("get", props.path);
  const names = (used.data?.items ?? []).map((one) => one.name);
  return <Autocomplete aria-label={props.label} data={names} value={props.value} maxLength={60} onChange={props.onChange} />;
}

function ContractInput(props: { label: string; value: string; onChange: (id: string) => void }) {
  const { t } = useLingui();
  const contracts = api.useQuery("get", "/v1/documents", { params: { query: { kind: "contract", limit: 100 } } });
  const data = (contracts.data?.items ?? []).map((one) => ({
    value: one.id,
    label: [one.fields.supplier_name?.value, one.filename].filter(Boolean).join(" · "),
  }));
  return (
    <Select
      aria-label={props.label}
      className={classes.grow}
      data={data}
      searchable
      value={props.value || null}
      placeholder={contracts.data && data.length === 0 ? t`Add the contract to the documents first` : t`Choose the contract`}
      onChange={(id) => id && props.onChange(id)}
    />
  );
}
