import { useLingui } from "@lingui/react/macro";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { InvitationForm } from "@/features/identity/invitation-form";
import { Outside } from "@/features/identity/outside";

const route = getRouteApi("/invitation");

export function InvitationScreen() {
  const { t } = useLingui();
  const { token } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Outside title={t`You are invited`} lead={t`Choose how you sign in, and you are in.`}>
      <InvitationForm token={token ?? ""} onDone={() => void navigate({ to: "/todo" })} />
    </Outside>
  );
}
