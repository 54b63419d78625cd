import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { Rule } from "@/api/types";
import { ruleSentence } from "@/parts/rule-words";
import { Icon } from "@/ui/icon";
import { Label } from "@/ui/label";
import rows from "@/ui/row.module.css";
import { RuleDone } from "./rule-done";
import classes from "./rule-list.module.css";
import { useRuleDeeds } from "./use-rule-deeds";

interface Drag {
  onDragStart: () => void;
  onDragOver: () => void;
  onDrop: () => void;
  onDragEnd: () => void;
}

/** One rule as its sentence, with what it did and what can be done with it. */
export function RuleRow(props: {
  rule: Rule;
  shadow?: Rule;
  first: boolean;
  last: boolean;
  isOver: boolean;
  onEdit: () => void;
  onMove: (by: 1 | -1) => void;
  drag: Drag;
}) {
  const { t, i18n } = useLingui();
  const { rule, drag, onMove } = props;
  const deeds = useRuleDeeds();
  const [shown, setShown] = useState(false);
  const sentence = ruleSentence(i18n, rule);
  const name = rule.name ?? sentence;
  return (
    <li
      className={`${rows.row} ${props.isOver ? classes.over : ""}`}
      data-rule
      onDragOver={(event) => {
        event.preventDefault();
        drag.onDragOver();
      }}
      onDrop={drag.onDrop}
    >
      <div className={classes.rule} data-off={!rule.enabled || undefined}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way to move it, for the mouse alone; the menu and the keys are for all */}
        <span className={classes.grip} draggable onDragStart={drag.onDragStart} onDragEnd={drag.onDragEnd}>
          <Icon name="grip" />
        </span>
        <UnstyledButton
          id={`rule-${rule.id}`}
          onClick={props.onEdit}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
            event.preventDefault();
            onMove(event.key === "ArrowUp" ? -1 : 1);
          }}
        >
          {rule.name ? <span className={classes.name}>{rule.name}</span> : null}
          <span className={classes.sentence}>{sentence}</span>
        </UnstyledButton>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`More for: ${name}`}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={props.onEdit}>
              <Trans>Change</Trans>
            </Menu.Item>
            <Menu.Item disabled={props.first} onClick={() => onMove(-1)}>
              <Trans>Move up</Trans>
            </Menu.Item>
            <Menu.Item disabled={props.last} onClick={() => onMove(1)}>
              <Trans>Move down</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => void (rule.enabled ? deeds.switchOff(rule.id) : deeds.switchOn(rule.id))}>
              {rule.enabled ? <Trans>Switch off</Trans> : <Trans>Switch on</Trans>}
            </Menu.Item>
            <Menu.Item disabled={!rule.enabled} onClick={() => void deeds.applyNow(rule.id)}>
              <Trans>Apply to what is there already</Trans>
            </Menu.Item>
            <Menu.Item disabled={rule.done === 0} onClick={() => void deeds.undoAll(rule.id)}>
              <Trans>Take back all it did</Trans>
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => void deeds.remove(rule.id)}>
              <Trans>Remove</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <div className={classes.under}>
          {rule.enabled ? null : (
            <Label>
              <Trans>Switched off</Trans>
            </Label>
          )}
          <UnstyledButton fz="inherit" aria-expanded={shown} disabled={rule.done === 0} onClick={() => setShown(!shown)}>
            <Plural value={rule.done} _0="Nothing done yet" one="Done # time" other="Done # times" />
          </UnstyledButton>
          {props.shadow ? (
            <Label tone="warn">
              <Trans>Never reached: “{props.shadow.name ?? ruleSentence(i18n, props.shadow)}” comes before it</Trans>
            </Label>
          ) : null}
        </div>
        {shown ? (
          <div className={classes.done}>
            <RuleDone id={rule.id} />
          </div>
        ) : null}
      </div>
    </li>
  );
}
