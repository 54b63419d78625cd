import { Trans, useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import { useSession } from "@/api/session";
import { Section } from "@/parts/section";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";
import { tell } from "@/ui/tell";

export function AccountForm() {
  const { t } = useLingui();
  const { user } = useSession();
  const queries = useQueryClient();
  const save = api.useMutation("patch", "/v1/user");
  const change = api.useMutation("put", "/v1/user/password");
  const toggle = { "aria-label": t`Show or hide the password` };
  return (
    <>
      <Section title={t`My account`}>
        <form
          onSubmit={(event) => {
            const text = formTexts(event);
            save.mutate(
              { body: { name: text("name") } },
              {
                onSuccess: () => {
                  void refresh(queries, "/v1/session");
                  tell(t`Kept.`);
                },
              },
            );
          }}
        >
          <Stack maw="26rem">
            {save.error ? <ProblemAlert error={save.error} /> : null}
            <TextInput label={t`E-mail address`} value={user.email} readOnly />
            <TextInput name="name" label={t`Your name`} defaultValue={user.name} required autoComplete="name" />
            <Button type="submit" loading={save.isPending} style={{ alignSelf: "flex-start" }}>
              <Trans>Keep</Trans>
            </Button>
          </Stack>
        </form>
      </Section>
      <Section title={t`Password`}>
        <form
          onSubmit={(event) => {
            const text = formTexts(event);
            const form = event.currentTarget;
            change.mutate(
              { body: { current: text("password_now"), new: text("password_new") } },
              {
                onSuccess: () => {
                  form.reset();
                  tell(t`The password is changed.`);
                },
              },
            );
          }}
        >
          <Stack maw="26rem">
            {change.error ? <ProblemAlert error={change.error} /> : null}
            <PasswordInput
              name="password_now"
              label={t`Current password`}
              required
              autoComplete="current-password"
              visibilityToggleButtonProps={toggle}
            />
            <PasswordInput
              name="password_new"
              label={t`New password`}
              description={t`At least 12 characters`}
              minLength={12}
              required
              autoComplete="new-password"
              visibilityToggleButtonProps={toggle}
            />
            <Button type="submit" loading={change.isPending} style={{ alignSelf: "flex-start" }}>
              <Trans>Change the password</Trans>
            </Button>
          </Stack>
        </form>
      </Section>
    </>
  );
}
