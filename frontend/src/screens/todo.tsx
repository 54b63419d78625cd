import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import type { TodoItem } from "@/api/types";
import type { Answer } from "@/features/todo/answers";
import { useHidden } from "@/features/todo/hidden";
import { TodoList } from "@/features/todo/todo-list";
import { TodoTabs } from "@/features/todo/todo-tabs";
import { missingFields } from "@/parts/problem-facts";
import { ButtonLink } from "@/ui/button-link";
import { Moment } from "@/ui/day";
import { Empty } from "@/ui/empty";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

const route = getRouteApi("/_in/todo");

export function TodoScreen() {
  const { t } = useLingui();
  const { kind } = route.useSearch();
  const navigate = useNavigate();
  const hidden = useHidden();
  const query = api.useInfiniteQuery(
    "get",
    "/v1/todo",
    { params: { query: { limit: 50, ...(kind ? { kind: kind as TodoItem["kind"] } : {}) } } },
    PAGED,
  );
  const first = query.data?.pages[0];
  const items = (query.data?.pages ?? []).flatMap((page) => page.items).filter((item) => !hidden.has(item.id));

  const open = (item: TodoItem) => {
    const { type, id, document_id, mailbox_id } = item.subject;
    const missing = missingFields(item.problem).join(",");
    const document = item.suggestion?.documents[0]?.id ?? document_id ?? (type === "document" ? id : null);
    if (document) void navigate({ to: "/documents/$id", params: { id: document }, search: missing ? { missing } : {} });
    else if (type === "transaction") void navigate({ to: "/transactions", search: { shown: id } });
    else if (type === "booking") void navigate({ to: "/bookings/$id", params: { id } });
    else {
      const search = mailbox_id ? { mailbox: mailbox_id } : {};
      void navigate({ to: "/settings/$part", params: { part: PARTS[type] ?? "company" }, search });
    }
  };
  const screen = (item: TodoItem, _answer: Answer) => open(item);

  return (
    <Page title={t`To do`}>
      {first ? <TodoTabs counts={first.counts} total={first.total} kind={kind} /> : null}
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting rows={5} height={110} /> : null}
      {first && items.length === 0 ? <NothingToDo /> : <TodoList items={items} onOpen={open} onScreen={screen} />}
      <More query={query} />
    </Page>
  );
}

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
    .map((connection) => connection.next_try_at)
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
    <Empty icon="check" title={t`All done`}>
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
