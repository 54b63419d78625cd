import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { api } from "@/api/client";
import { useAdopt } from "@/api/session";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";
import classes from "./outside.module.css";

/** Takes up an invitation. Someone who has an account already gives no name. */
export function InvitationForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useLingui();
  const adopt = useAdopt();
  const accept = api.useMutation("post", "/v1/invitations/acceptances");
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        const text = formTexts(event);
        accept.mutate(
          { body: { token, password: text("password"), ...(text("name") ? { name: text("name") } : {}) } },
          {
            onSuccess: (session) => {
              adopt(session);
              onDone();
            },
          },
        );
      }}
    >
      {accept.error ? <ProblemAlert error={accept.error} /> : null}
      <TextInput
        name="name"
        label={t`Your name`}
        description={t`Not needed when you have an account already`}
        autoComplete="name"
      />
      <PasswordInput
        name="password"
        label={t`Password`}
        description={t`A new one, or that of your account`}
        autoComplete="current-password"
        required
        visibilityToggleButtonProps={{ "aria-label": t`Show or hide the password` }}
      />
      <Button type="submit" size="md" loading={accept.isPending}>
        <Trans>Accept the invitation</Trans>
      </Button>
    </form>
  );
}
