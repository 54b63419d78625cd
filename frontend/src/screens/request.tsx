import { useLingui } from "@lingui/react/macro";
import { useLocation } from "@tanstack/react-router";
import { Outside } from "@/features/identity/outside";
import { AnswerForm } from "@/features/requests/answer-form";

export function RequestScreen() {
  const { t } = useLingui();
  const token = useLocation({ select: (location) => decodeURIComponent(location.hash) });
  return (
    <Outside title={t`Send the document`}>
      <AnswerForm key={token} token={token || "-"} />
    </Outside>
  );
}
