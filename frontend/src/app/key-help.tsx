import { Trans, useLingui } from "@lingui/react/macro";
import { Modal, Switch } from "@mantine/core";
import { useState } from "react";
import { keysNow, setSingleKeys, singleKeysAreOn } from "@/ui/keys";
import classes from "./key-help.module.css";

const WRITTEN: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", Enter: "Enter", Escape: "Esc" };

/** The keys that do something on the screen now open, and only those. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [keys] = useState(keysNow);
  const [on, setOn] = useState(singleKeysAreOn);
  return (
    <Modal opened onClose={onClose} title={t`Keys on this screen`} closeButtonProps={{ "aria-label": t`Close` }}>
      <dl className={classes.keys}>
        <div>
          <dt>
            <kbd>Ctrl K</kbd>
          </dt>
          <dd>
            <Trans>Search and commands</Trans>
          </dd>
        </div>
        {keys.map((key) => (
          <div key={key.key}>
            <dt>
              <kbd>{WRITTEN[key.key] ?? key.key.toUpperCase()}</kbd>
            </dt>
            <dd>{key.label}</dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="md"
        checked={on}
        onChange={(event) => {
          setSingleKeys(event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
        label={t`Single keys do something`}
        description={t`Switch off when you speak to your computer, or press keys by accident.`}
      />
    </Modal>
  );
}
