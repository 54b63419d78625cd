import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Rule } from "@/api/types";
import { useKeys } from "@/ui/keys";
import rows from "@/ui/row.module.css";
import { RuleRow } from "./rule-row";
import { useRuleDeeds } from "./use-rule-deeds";

/** The rules in the order that decides: moved by hand, or with Alt and the arrows on the keyboard. */
export function RuleList({ rules, onEdit }: { rules: readonly Rule[]; onEdit: (id: string) => void }) {
  const { t } = useLingui();
  const deeds = useRuleDeeds();
  const [moving, setMoving] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const ids = rules.map((rule) => rule.id);
  const step = (down: 1 | -1) => {
    const links = [...document.querySelectorAll<HTMLElement>("[data-rule]")];
    const at = links.findIndex((link) => link.contains(document.activeElement));
    links
      .at(at < 0 ? 0 : (at + down + links.length) % links.length)
      ?.querySelector<HTMLElement>("button")
      ?.focus();
  };
  useKeys([
    { key: "j", label: t`Next`, run: () => step(1) },
    { key: "k", label: t`Previous`, run: () => step(-1) },
  ]);
  const put = (id: string, to: number) => {
    const from = ids.indexOf(id);
    if (from < 0 || to < 0 || to >= ids.length || from === to) return;
    const moved = ids.toSpliced(from, 1).toSpliced(to, 0, id);
    void deeds.order(moved, ids).then(() => document.getElementById(`rule-${id}`)?.focus());
  };
  return (
    <ol className={rows.list} aria-label={t`Rules, in their order`}>
      {rules.map((rule, at) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          shadow={rules.find((one) => one.id === rule.shadowed_by)}
          first={at === 0}
          last={at === rules.length - 1}
          isOver={over === rule.id && moving !== rule.id}
          onEdit={() => onEdit(rule.id)}
          onMove={(by) => put(rule.id, at + by)}
          drag={{
            onDragStart: () => setMoving(rule.id),
            onDragOver: () => setOver(rule.id),
            onDrop: () => {
              if (moving) put(moving, at);
              setMoving(null);
              setOver(null);
            },
            onDragEnd: () => {
              setMoving(null);
              setOver(null);
            },
          }}
        />
      ))}
    </ol>
  );
}
