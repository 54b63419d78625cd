import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Kbd, Menu } from "@mantine/core";
import type { TodoItem } from "@/api/types";
import { Icon } from "@/ui/icon";
import { type Answer, answersOf } from "./answers";
import classes from "./todo-answers.module.css";
import { nameOf } from "./todo-words";

interface Props {
  item: TodoItem;
  onAnswer: (answer: Answer) => void;
  onOpen: () => void;
  /** How many answers stand open beside each other; the rest is in a menu. */
  limit?: number;
  /** Whether the keys stand on the buttons: of the question that the keys answer now. */
  keys?: boolean;
}

/** The answers to a question, the best first. */
export function TodoAnswers({ item, onAnswer, onOpen, limit = 3, keys = false }: Props) {
  const { t, i18n } = useLingui();
  const answers = answersOf(item);
  const shown = answers.slice(0, limit);
  const others = answers.slice(limit);
  const hint = (answer: Answer, index: number) => {
    const key = answer.key ?? (index === 0 ? "e" : null);
    return keys && key ? (
      <Kbd aria-hidden className={classes.key}>
        {key.toUpperCase()}
      </Kbd>
    ) : null;
  };
  return (
    <div className={classes.answers}>
      {shown.map((answer, index) => (
        <Button
          key={answer.code}
          variant={index === 0 ? "filled" : "default"}
          onClick={() => onAnswer(answer)}
          rightSection={hint(answer, index)}
        >
          {i18n._(answer.label)}
        </Button>
      ))}
      {item.suggestion ? (
        <Button variant="default" onClick={onOpen}>
          <Trans>Look at it</Trans>
        </Button>
      ) : null}
      {others.length > 0 ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t`More answers: ${nameOf(item)}`}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((answer, index) => (
              <Menu.Item key={answer.code} onClick={() => onAnswer(answer)} rightSection={hint(answer, index + limit)}>
                {i18n._(answer.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}
