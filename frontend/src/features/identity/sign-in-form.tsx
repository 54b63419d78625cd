import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { api } from "@/api/client";
import { useAdopt } from "@/api/session";
import type { Session } from "@/api/types";
import { speak } from "@/i18n/language";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";
import classes from "./outside.module.css";

export function SignInForm({ onDone }: { onDone: (session: Session) => void }) {
  const { t } = useLingui();
  const adopt = useAdopt();
  const signIn = api.useMutation("post", "/v1/sessions");
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        const text = formTexts(event);
        signIn.mutate(
          { body: { email: text("email"), password: text("password"), carrier: "cookie" } },
          {
            onSuccess: async (session) => {
              await speak(session.user.language);
              adopt(session);
              onDone(session);
            },
          },
        );
      }}
    >
      {signIn.error ? <ProblemAlert error={signIn.error} /> : null}
      <TextInput name="email" type="email" label={t`E-mail address`} autoComplete="username" required autoFocus />
      <PasswordInput
        name="password"
        label={t`Password`}
        autoComplete="current-password"
        required
        visibilityToggleButtonProps={{ "aria-label": t`Show or hide the password` }}
      />
      <Button type="submit" size="md" loading={signIn.isPending}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}
