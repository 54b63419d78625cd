import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Kbd } from "@mantine/core";
import type { Answer } from "./answers";
import classes from "./todo-together.module.css";

/** The answers for all picked questions at once. */
export function TodoTogether(props: {
  count: number;
  answers: readonly Answer[];
  onAnswer: (answer: Answer) => void;
  onClear: () => void;
}) {
  const { t, i18n } = useLingui();
  return (
    <section className={classes.bar} aria-label={t`Answer together`}>
      <strong>
        <Plural value={props.count} one="# question" other="# questions" />
      </strong>
      {props.answers.map((answer) => (
        <Button
          key={answer.code}
          variant="default"
          size="compact-md"
          onClick={() => props.onAnswer(answer)}
          rightSection={
            answer.key ? (
              <Kbd aria-hidden size="xs">
                {answer.key.toUpperCase()}
              </Kbd>
            ) : null
          }
        >
          {i18n._(answer.label)}
        </Button>
      ))}
      {props.answers.length === 0 ? (
        <span>
          <Trans>No answer fits all of these.</Trans>
        </span>
      ) : null}
      <Button variant="subtle" size="compact-md" onClick={props.onClear}>
        <Trans>None of these</Trans>
      </Button>
    </section>
  );
}
