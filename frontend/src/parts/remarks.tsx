import { Trans, useLingui } from "@lingui/react/macro";
import { Autocomplete, Button, TagsInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/client";
import { useSession } from "@/api/session";
import { Moment } from "@/ui/day";
import { ProblemAlert } from "@/ui/problem-alert";
import classes from "./remarks.module.css";
import { type Beside, useRemarkDeeds } from "./use-remark-deeds";

/** Tags, the category and the thread with the accountant, beside one document, transaction or booking. */
export function Remarks({ beside }: { beside: Beside }) {
  const { t } = useLingui();
  const deeds = useRemarkDeeds(beside);
  const query = api.useQuery("get", "/v1/remarks/{subject_type}/{id}", { params: { path: beside } });
  const tags = api.useQuery("get", "/v1/tags");
  const categories = api.useQuery("get", "/v1/categories");
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return null;
  const names = (used: typeof tags) => (used.data?.items ?? []).map((one) => one.name);
  return (
    <section className={classes.remarks} aria-label={t`Tags and messages`}>
      <h3 className={classes.title}>
        <Trans>Tags and messages</Trans>
      </h3>
      <TagsInput
        label={t`Tags`}
        data={names(tags)}
        value={query.data.tags}
        maxTags={20}
        maxLength={60}
        onChange={(wanted) => void deeds.tag(query.data.tags, wanted)}
      />
      <CategoryInput
        key={query.data.category}
        value={query.data.category}
        names={names(categories)}
        onSet={(category) => void deeds.categorise(category)}
      />
      <Thread messages={query.data.messages} onWrite={deeds.write} onWithdraw={deeds.withdraw} />
    </section>
  );
}

function CategoryInput(props: { value: string | null; names: string[]; onSet: (category: string | null) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(props.value ?? "");
  const settle = (value: string) => {
    const wanted = value.trim() || null;
    if (wanted !== props.value) props.onSet(wanted);
  };
  return (
    <Autocomplete
      mt="xs"
      label={t`Category`}
      data={props.names}
      value={typed}
      maxLength={60}
      onChange={setTyped}
      onOptionSubmit={settle}
      onBlur={() => settle(typed)}
    />
  );
}

interface Message {
  id: string;
  text: string;
  written_by: string | null;
  author: string | null;
  said_by: string;
  created_at: string;
}

function Thread(props: {
  messages: readonly Message[];
  onWrite: (text: string) => Promise<boolean>;
  onWithdraw: (id: string) => Promise<unknown>;
}) {
  const { t } = useLingui();
  const me = useSession().user.id;
  const [text, setText] = useState("");
  return (
    <>
      <ul className={classes.thread} aria-label={t`Messages`}>
        {props.messages.map((message) => {
          const byRule = message.said_by.startsWith("rule:");
          return (
            <li key={message.id} className={classes.message}>
              <div className={classes.by}>
                <span>
                  {byRule ? <Trans>A rule</Trans> : (message.author ?? <Trans>Someone who left</Trans>)} ·{" "}
                  <Moment value={message.created_at} />
                </span>
                {byRule || message.written_by === me ? (
                  <Button size="compact-xs" variant="subtle" onClick={() => void props.onWithdraw(message.id)}>
                    <Trans>Withdraw</Trans>
                  </Button>
                ) : null}
              </div>
              {message.text}
            </li>
          );
        })}
      </ul>
      <form
        className={classes.write}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) void props.onWrite(text.trim()).then((went) => went && setText(""));
        }}
      >
        <Textarea
          aria-label={t`Message to the accountant and colleagues`}
          placeholder={t`Message to the accountant and colleagues`}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!text.trim()}>
          <Trans>Write</Trans>
        </Button>
      </form>
    </>
  );
}
