import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, PasswordInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";

/** A new password for a mailbox that refuses the old one. */
export function MailboxPassword({ id }: { id: string }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const change = api.useMutation("patch", "/v1/mailboxes/{id}");
  return (
    <form
      onSubmit={(event) => {
        const text = formTexts(event);
        change.mutate(
          { params: { path: { id } }, body: { password: text("password") } },
          { onSuccess: () => void refresh(queries, "/v1/mailboxes", "/v1/todo") },
        );
      }}
    >
      {change.error ? <ProblemAlert error={change.error} /> : null}
      <Group align="flex-end">
        <PasswordInput
          name="password"
          label={t`New password`}
          required
          autoComplete="off"
          style={{ flex: 1 }}
          visibilityToggleButtonProps={{ "aria-label": t`Show or hide the password` }}
        />
        <Button type="submit" loading={change.isPending}>
          <Trans>Check and keep</Trans>
        </Button>
      </Group>
    </form>
  );
}
