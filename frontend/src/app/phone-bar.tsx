import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Icon } from "@/ui/icon";
import classes from "./phone-bar.module.css";

/** On a phone the three things one does there are under the thumb. */
export function PhoneBar({ count, onSearch }: { count: number; onSearch: () => void }) {
  const { t } = useLingui();
  return (
    <nav className={classes.bar} aria-label={t`Quick actions`}>
      <Link to="/todo" className={classes.item} activeProps={{ "aria-current": "page" }}>
        <Icon name="todo" />
        <span>
          <Trans>To do</Trans>
          {count > 0 ? ` ${count}` : ""}
        </span>
      </Link>
      <Link to="/documents" hash="add" className={classes.add} aria-label={t`Add a document`}>
        <Icon name="plus" size={26} />
      </Link>
      <button type="button" className={classes.item} onClick={onSearch}>
        <Icon name="search" />
        <span>
          <Trans>Search</Trans>
        </span>
      </button>
    </nav>
  );
}
