import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import type { Reason } from "@/api/types";
import { Icon } from "@/ui/icon";
import { reasonWords, speaksFor } from "./reason-words";
import classes from "./reasons.module.css";

/** Why two things are thought to belong together, and what speaks against it. */
export function Reasons({ reasons, limit = 4 }: { reasons: readonly Reason[]; limit?: number }) {
  const { i18n } = useLingui();
  const said = new Map(reasons.map((reason) => [reasonWords(i18n, reason), speaksFor(reason.code)]));
  const shown = [...said].sort(([, one], [, other]) => Number(other) - Number(one)).slice(0, limit);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {shown.map(([words, agrees]) => (
        <li key={words} data-for={agrees || undefined}>
          <Icon name={agrees ? "check" : "info"} size={15} />
          <VisuallyHidden>{agrees ? <Trans>For:</Trans> : <Trans>Note:</Trans>} </VisuallyHidden>
          {words}
        </li>
      ))}
    </ul>
  );
}
