import { useLingui } from "@lingui/react/macro";
import { useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { CompleteConsent } from "@/features/banks/complete-consent";
import { Page } from "@/ui/page";

export function BankReturnScreen() {
  const { t } = useLingui();
  const address = useRouterState({ select: (state) => state.location.searchStr });
  const [query] = useState(() => Object.fromEntries(new URLSearchParams(address)));
  return (
    <Page title={t`Back from your bank`}>
      <CompleteConsent query={query} />
    </Page>
  );
}
