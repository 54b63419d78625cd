import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useDeferredValue, useRef, useState } from "react";
import type { TodoItem } from "@/api/types";
import { Icon } from "@/ui/icon";
import { useKeys } from "@/ui/keys";
import classes from "./todo-filter.module.css";
import { narrowed } from "./todo-search";

/** Those of the questions in which what is typed stands. */
export function useNarrowed(items: readonly TodoItem[]) {
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text);
  return { items: narrowed(items, wanted), text, setText };
}

/** Narrows the list to what is typed, so that questions alike can be answered together. */
export function TodoFilter(props: { text: string; onText: (text: string) => void; none: boolean }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ key: "f", label: t`Narrow the list`, run: () => field.current?.focus() }]);
  return (
    <div className={classes.filter}>
      <TextInput
        ref={field}
        type="search"
        aria-label={t`Narrow the list`}
        placeholder={t`Name, amount or text`}
        leftSection={<Icon name="search" size={18} />}
        value={props.text}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" && event.key !== "Enter") return;
          if (event.key === "Escape") props.onText("");
          event.currentTarget.blur();
        }}
      />
      {props.none ? (
        <p className={classes.none}>
          <Trans>No question holds this.</Trans>
        </p>
      ) : null}
    </div>
  );
}
