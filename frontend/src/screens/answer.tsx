import { useLingui } from "@lingui/react/macro";
import { useLocation } from "@tanstack/react-router";
import { Outside } from "@/features/identity/outside";
import { LinkAnswer } from "@/features/notifications/link-answer";

export function AnswerScreen() {
  const { t } = useLingui();
  const token = useLocation({ select: (location) => decodeURIComponent(location.hash) });
  return (
    <Outside title={t`One question`}>
      <LinkAnswer key={token} token={token || "-"} />
    </Outside>
  );
}
