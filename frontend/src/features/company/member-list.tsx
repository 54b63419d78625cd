import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import { may, useSession } from "@/api/session";
import { Section } from "@/parts/section";
import { word } from "@/parts/words";
import { Day } from "@/ui/day";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { tell } from "@/ui/tell";
import { offerUndo } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import { Waiting } from "@/ui/waiting";
import classes from "./plain-list.module.css";
import { ROLES } from "./role-words";

/** Who may see this administration, and who has been asked to. */
export function MemberList() {
  const { t, i18n } = useLingui();
  const session = useSession();
  const editable = may(session, "members:write");
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const members = api.useQuery("get", "/v1/members");
  const invitations = api.useQuery("get", "/v1/invitations", {}, { enabled: editable });
  const open = (invitations.data?.items ?? []).filter((invitation) => !invitation.accepted_at);

  const remove = (id: string, name: string) =>
    offerUndo({
      message: t`${name} no longer has access.`,
      undo: () => void refresh(queries, "/v1/members"),
      settle: (leaving) =>
        void client
          .DELETE("/v1/members/{user_id}", { params: { path: { user_id: id } }, keepalive: leaving })
          .catch(tellProblem)
          .finally(() => refresh(queries, "/v1/members")),
    });

  return (
    <>
      <Section title={t`Members`}>
        {members.error ? <ProblemAlert error={members.error} retry={() => void members.refetch()} /> : null}
        {members.isPending ? <Waiting rows={2} height={56} /> : null}
        <ul className={classes.list}>
          {(members.data?.items ?? []).map((member) => (
            <li key={member.user_id}>
              <span className={classes.main}>
                {member.name}
                <span className={rows.under}>
                  {member.email} · {word(i18n, ROLES, member.role)}
                </span>
              </span>
              {editable && member.user_id !== session.user.id ? (
                <Button variant="subtle" color="red" size="compact-sm" onClick={() => remove(member.user_id, member.name)}>
                  <Trans>Remove</Trans>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      {editable ? (
        <Section
          title={t`Invite someone`}
          lead={t`They get an e-mail with a link. An accountant sees everything and can answer; only owners change the settings.`}
        >
          <InvitationSender />
          {open.length > 0 ? (
            <ul className={classes.list}>
              {open.map((invitation) => (
                <li key={invitation.id}>
                  <span className={classes.main}>
                    {invitation.email}
                    <span className={rows.under}>
                      {word(i18n, ROLES, invitation.role)} ·{" "}
                      <Trans>
                        invited, valid until <Day value={invitation.expires_at} />
                      </Trans>
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}

function InvitationSender() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const invite = api.useMutation("post", "/v1/invitations");
  return (
    <form
      onSubmit={(event) => {
        const text = formTexts(event);
        const form = event.currentTarget;
        invite.mutate(
          { body: { email: text("email"), role: text("role") as "member" } },
          {
            onSuccess: () => {
              void refresh(queries, "/v1/invitations");
              form.reset();
              tell(t`The invitation is on its way.`);
            },
          },
        );
      }}
    >
      {invite.error ? <ProblemAlert error={invite.error} /> : null}
      <Group align="flex-end" mb="md">
        <TextInput name="email" type="email" label={t`E-mail address`} required style={{ flex: "1 1 14rem" }} />
        <NativeSelect
          name="role"
          label={t`Role`}
          defaultValue="accountant"
          data={Object.entries(ROLES).map(([role, words]) => ({ value: role, label: i18n._(words) }))}
        />
        <Button type="submit" loading={invite.isPending}>
          <Trans>Invite</Trans>
        </Button>
      </Group>
    </form>
  );
}
