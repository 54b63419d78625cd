import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { api } from "@/api/client";
import { type LiveEvent, useLive } from "@/api/live";
import { useLookAtBanks } from "@/api/look";
import { useSession } from "@/api/session";
import { announce } from "@/ui/announce";
import { Icon } from "@/ui/icon";
import { useKeyListener, useKeys } from "@/ui/keys";
import { undoLast } from "@/ui/undo";
import { Waiting } from "@/ui/waiting";
import { CompanySwitch } from "./company-switch";
import { liveSentence } from "./live-sentences";
import { Navigation } from "./navigation";
import { PersonMenu } from "./person-menu";
import { PhoneBar } from "./phone-bar";
import classes from "./shell.module.css";

const Palette = lazy(() => import("./palette").then((module) => ({ default: module.Palette })));
const KeyHelp = lazy(() => import("./key-help").then((module) => ({ default: module.KeyHelp })));

/** What is around every screen of someone signed in. */
export function Shell() {
  const { t, i18n } = useLingui();
  const session = useSession();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [menu, { open: openMenu, close: closeMenu }] = useDisclosure(false);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const todo = api.useQuery("get", "/v1/todo", { params: { query: { limit: 1 } } }, { enabled: Boolean(session.company) });
  const count = todo.data?.total ?? 0;

  useKeyListener();
  useKeys([
    { key: "?", label: t`Show the keys`, run: () => setHelp(true) },
    { key: "u", label: t`Undo the last answer`, run: () => undoLast() },
    { key: "t", label: t`Go to the to-do list`, run: () => void navigate({ to: "/todo" }) },
    { key: "d", label: t`Go to the documents`, run: () => void navigate({ to: "/documents" }) },
    { key: "m", label: t`Go to the transactions`, run: () => void navigate({ to: "/transactions" }) },
    { key: "b", label: t`Go to the bookings`, run: () => void navigate({ to: "/bookings" }) },
  ]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setPalette(true);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the path changes
  useEffect(closeMenu, [path]);

  const onEvent = useCallback(
    (event: LiveEvent) => {
      const sentence = liveSentence(i18n, event);
      if (sentence) announce(sentence);
    },
    [i18n],
  );
  useLive(session.company?.id, onEvent);
  useLookAtBanks(session);

  return (
    <div className={classes.shell}>
      <a className="oki-skip" href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <nav className={classes.top} aria-label={t`Menu and account`}>
        <ActionIcon aria-label={t`Menu`} onClick={openMenu}>
          <Icon name="menu" />
        </ActionIcon>
        <Link to="/todo" className={classes.brand}>
          OkiOki
        </Link>
        <PersonMenu compact />
      </nav>
      <aside className={classes.side}>
        <Link to="/todo" className={classes.brand}>
          OkiOki
        </Link>
        <CompanySwitch />
        <Navigation count={count} onSearch={() => setPalette(true)} />
        <div className={classes.foot}>
          <PersonMenu />
          <Licence />
        </div>
      </aside>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <PhoneBar count={count} onSearch={() => setPalette(true)} />
      <Drawer opened={menu} onClose={closeMenu} size="18rem" title="OkiOki" closeButtonProps={{ "aria-label": t`Close` }}>
        <CompanySwitch />
        <Navigation count={count} onSearch={() => setPalette(true)} />
        <Licence />
      </Drawer>
      <Suspense fallback={null}>
        {palette ? <Palette onClose={() => setPalette(false)} onKeys={() => setHelp(true)} /> : null}
        {help ? <KeyHelp onClose={() => setHelp(false)} /> : null}
      </Suspense>
    </div>
  );
}

export function Licence() {
  return (
    <p className={classes.licence}>
      <Trans>
        Free software under the{" "}
        <a href="https://www.gnu.org/licenses/agpl-3.0.html" rel="noreferrer" target="_blank">
          AGPL-3.0
        </a>{" "}
        licence. <a href="/source">Source</a>
      </Trans>
    </p>
  );
}
