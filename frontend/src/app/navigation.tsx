import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/ui/icon";
import classes from "./navigation.module.css";

function Entry(props: {
  to: "/todo" | "/documents" | "/transactions" | "/bookings" | "/payments" | "/rules";
  icon: IconName;
  children: ReactNode;
}) {
  return (
    <li>
      <Link to={props.to} className={classes.link} activeProps={{ "aria-current": "page" }}>
        <Icon name={props.icon} />
        {props.children}
      </Link>
    </li>
  );
}

export function Navigation({ count, onSearch }: { count: number; onSearch: () => void }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Main`}>
      <ul className={classes.list}>
        <li>
          <button type="button" className={classes.link} onClick={onSearch}>
            <Icon name="search" />
            <Trans>Search</Trans>
            <kbd className={classes.kbd}>Ctrl K</kbd>
          </button>
        </li>
        <Entry to="/todo" icon="todo">
          <Trans>To do</Trans>
          {count > 0 ? <span className={classes.count}>{count}</span> : null}
        </Entry>
        <Entry to="/documents" icon="document">
          <Trans>Documents</Trans>
        </Entry>
        <Entry to="/transactions" icon="transaction">
          <Trans>Transactions</Trans>
        </Entry>
        <Entry to="/bookings" icon="booking">
          <Trans>Bookings</Trans>
        </Entry>
        <Entry to="/payments" icon="bank">
          <Trans>Payments</Trans>
        </Entry>
        <Entry to="/rules" icon="rule">
          <Trans>Rules</Trans>
        </Entry>
        <li>
          <Link to="/settings/$part" params={{ part: "company" }} className={classes.link} activeOptions={{ exact: false }}>
            <Icon name="settings" />
            <Trans>Settings</Trans>
          </Link>
        </li>
      </ul>
    </nav>
  );
}
