import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import type { TodoItem } from "@/api/types";
import { RequestDialog } from "@/features/requests/request-dialog";
import { RequestList } from "@/features/requests/request-list";
import { useAsk } from "@/features/requests/use-ask";
import type { Answer } from "@/features/todo/answers";
import { hide, settle, show, useHidden } from "@/features/todo/hidden";
import { TodoFilter, useNarrowed } from "@/features/todo/todo-filter";
import { TodoList } from "@/features/todo/todo-list";
import { TodoTabs } from "@/features/todo/todo-tabs";
import { nameOf } from "@/features/todo/todo-words";
import { missingFields } from "@/parts/problem-facts";
import { ButtonLink } from "@/ui/button-link";
import { Moment } from "@/ui/day";
import { Empty } from "@/ui/empty";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";
import { TodoSubject } from "./todo-subject";

const route = getRouteApi("/_in/todo");

export function TodoScreen() {
  const { t } = useLingui();
  const { kind } = route.useSearch();
  const navigate = useNavigate();
  const query = api.useInfiniteQuery(
    "get",
    "/v1/todo",
    { params: { query: { limit: 50, ...(kind ? { kind: kind as TodoItem["kind"] } : {}) } } },
    PAGED,
  );
  const isHidden = useHidden(query.dataUpdatedAt);
  const first = query.data?.pages[0];
  const asked = (query.data?.pages ?? []).flatMap((page) => page.items).filter((item) => !isHidden(item.id));
  const { items, text, setText } = useNarrowed(asked);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (asked.length < FEW && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [asked.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const open = (item: TodoItem) => {
    const { type, id, document_id, mailbox_id, bank_account_id } = item.subject;
    const missing = missingFields(item.problem).join(",");
    const document = item.suggestion?.documents[0]?.id ?? document_id ?? (type === "document" ? id : null);
    if (document) void navigate({ to: "/documents/$id", params: { id: document }, search: missing ? { missing } : {} });
    else if (type === "transaction") void navigate({ to: "/transactions", search: { shown: id } });
    else if (type === "booking") void navigate({ to: "/bookings/$id", params: { id } });
    else if (bank_account_id) void navigate({ to: "/accounts/$id", params: { id: bank_account_id } });
    else {
      const search = mailbox_id ? { mailbox: mailbox_id } : {};
      void navigate({ to: "/settings/$part", params: { part: PARTS[type] ?? "company" }, search });
    }
  };
  const ask = useAsk();
  const [asking, setAsking] = useState<TodoItem | null>(null);
  const screen = (item: TodoItem, answer: Answer) => (answer.code === "ask" ? setAsking(item) : open(item));

  return (
    <Page title={t`To do`} wide={asked.length > 0}>
      {first ? <TodoTabs counts={first.counts} total={first.total} kind={kind} /> : null}
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting rows={5} height={110} /> : null}
      {first && asked.length === 0 ? (
        <NothingToDo />
      ) : (
        <TodoList
          key={kind}
          items={items}
          onOpen={open}
          onScreen={screen}
          renderSubject={(item, link) => <TodoSubject key={item.id} item={item} onLink={link} onOpen={() => open(item)} />}
          filter={asked.length >= FEW || text ? <TodoFilter text={text} onText={setText} none={items.length === 0} /> : null}
        />
      )}
      <More query={query} />
      <RequestList />
      {asking ? (
        <RequestDialog
          transactionId={asking.subject.type === "transaction" ? asking.subject.id : undefined}
          about={nameOf(asking)}
          onClose={() => setAsking(null)}
          onChoose={(body) => {
            setAsking(null);
            hide(asking.id);
            ask(
              { type: asking.subject.type === "transaction" ? "transaction" : "document", id: asking.subject.id },
              body,
              (sent) => (sent ? settle(asking.id) : show(asking.id)),
            );
          }}
        />
      ) : null}
    </Page>
  );
}

/** So few questions need no search, and are followed by the next page of them. */
const FEW = 8;

const PARTS: Record<string, string> = {
  bank_connection: "banks",
  mailbox: "mailboxes",
  mail_message: "mailboxes",
  accountant: "accountant",
  document_pair: "duplicates",
};

/** All is answered: says when something new can come. */
function NothingToDo() {
  const { t } = useLingui();
  const connections = api.useQuery("get", "/v1/bank-connections");
  const next = (connections.data?.items ?? [])
    .map((connection) => connection.next_poll_at)
    .filter((at) => at !== null)
    .sort()[0];
  if (connections.data?.items.length === 0) {
    return (
      <Empty
        icon="bank"
        title={t`Nothing to answer yet`}
        action={
          <ButtonLink to="/welcome">
            <Trans>Finish setting up</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          Link a bank and a mailbox: OkiOki then brings documents and transactions together, and asks only what it cannot know.
        </Trans>
      </Empty>
    );
  }
  return (
    <Empty icon="check" title={t`All done`} glad>
      {next ? (
        <Trans>
          OkiOki looks at your bank again on <Moment value={next} />.
        </Trans>
      ) : (
        <Trans>New questions appear here by themselves.</Trans>
      )}
    </Empty>
  );
}
