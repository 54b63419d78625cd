import { useLingui } from "@lingui/react/macro";
import { api } from "@/api/client";
import { ChoiceFilter } from "@/ui/filter";

/** Narrows a list to what has one tag; not there while no tag is in use. */
export function TagFilter({ value, onChange }: { value: string | undefined; onChange: (tag: string | undefined) => void }) {
  const { t } = useLingui();
  const tags = api.useQuery("get", "/v1/tags");
  const items = tags.data?.items ?? [];
  if (items.length === 0 && !value) return null;
  const choices = items.map((one): [string, string] => [one.name, `${one.name} (${one.count})`]);
  return <ChoiceFilter label={t`Tag`} all={t`Every tag`} value={value} choices={choices} onChange={onChange} />;
}
