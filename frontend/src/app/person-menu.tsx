import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { api, client } from "@/api/client";
import { useAdopt, useSession } from "@/api/session";
import { LANGUAGE_NAMES, LANGUAGES, type Language, speak } from "@/i18n/language";
import { Icon } from "@/ui/icon";
import { settleAll } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import classes from "./person-menu.module.css";

/** Who is signed in; language, colours, and the way out. */
export function PersonMenu({ compact }: { compact?: boolean }) {
  const { t, i18n } = useLingui();
  const { user } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const navigate = useNavigate();
  const adopt = useAdopt();
  const tellProblem = useTellProblem();
  const keep = api.useMutation("patch", "/v1/user");

  const choose = async (language: Language) => {
    await speak(language);
    keep.mutate({ body: { language } }, { onError: tellProblem });
  };
  const leave = async () => {
    settleAll();
    try {
      await client.DELETE("/v1/session");
      adopt(null);
      await navigate({ to: "/sign-in" });
    } catch (error) {
      tellProblem(error);
    }
  };

  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        {compact ? (
          <ActionIcon aria-label={t`Account: ${user.name}`}>
            <Icon name="person" />
          </ActionIcon>
        ) : (
          <UnstyledButton className={classes.person}>
            <Icon name="person" />
            <span className={classes.name}>{user.name}</span>
          </UnstyledButton>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={i18n.locale === language ? <Icon name="check" size={16} /> : <span style={{ width: 16 }} />}
            onClick={() => void choose(language)}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name={dark ? "sun" : "moon"} size={16} />}
          onClick={() => setColorScheme(dark ? "light" : "dark")}
        >
          {dark ? <Trans>Light colours</Trans> : <Trans>Dark colours</Trans>}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="person" size={16} />}
          onClick={() => void navigate({ to: "/settings/$part", params: { part: "account" } })}
        >
          <Trans>My account</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="back" size={16} />} onClick={() => void leave()}>
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
