import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { api } from "@/api/client";
import { useAdopt } from "@/api/session";
import { isLanguage } from "@/i18n/language";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";
import { VatNumberInput } from "@/ui/vat-number-input";
import classes from "./outside.module.css";

export function SignUpForm({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useLingui();
  const adopt = useAdopt();
  const signUp = api.useMutation("post", "/v1/sign-up");
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        const text = formTexts(event);
        const body = {
          email: text("email"),
          password: text("password"),
          name: text("name"),
          company_name: text("company_name"),
          vat_number: text("vat_number"),
          language: isLanguage(i18n.locale) ? i18n.locale : "fr",
        } as const;
        signUp.mutate(
          { body },
          {
            onSuccess: (session) => {
              adopt(session);
              onDone();
            },
          },
        );
      }}
    >
      {signUp.error ? <ProblemAlert error={signUp.error} /> : null}
      <VatNumberInput name="vat_number" />
      <TextInput name="company_name" label={t`Name of the company`} autoComplete="organization" required />
      <TextInput name="name" label={t`Your name`} autoComplete="name" required />
      <TextInput name="email" type="email" label={t`E-mail address`} autoComplete="username" required />
      <PasswordInput
        name="password"
        label={t`Password`}
        description={t`At least 12 characters`}
        minLength={12}
        autoComplete="new-password"
        required
        visibilityToggleButtonProps={{ "aria-label": t`Show or hide the password` }}
      />
      <Button type="submit" size="md" loading={signUp.isPending}>
        <Trans>Create the account</Trans>
      </Button>
    </form>
  );
}
