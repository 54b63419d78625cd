import { useLingui } from "@lingui/react/macro";
import { useLocation } from "@tanstack/react-router";
import { Outside } from "@/features/identity/outside";
import { LinkUnsubscribe } from "@/features/notifications/link-unsubscribe";

export function UnsubscribeScreen() {
  const { t } = useLingui();
  const token = useLocation({ select: (location) => decodeURIComponent(location.hash) });
  return (
    <Outside title={t`Mails from OkiOki`}>
      <LinkUnsubscribe key={token} token={token || "-"} />
    </Outside>
  );
}
