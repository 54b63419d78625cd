import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/client";
import type { RuleDraft } from "@/api/types";
import { EMPTY, RuleEditor } from "@/features/rules/rule-editor";
import { RuleList } from "@/features/rules/rule-list";
import { RuleSuggestions } from "@/features/rules/rule-suggestions";
import { useRuleDeeds } from "@/features/rules/use-rule-deeds";
import { Empty } from "@/ui/empty";
import { Icon } from "@/ui/icon";
import { useKeys } from "@/ui/keys";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

const route = getRouteApi("/_in/rules");

/** What is answered by itself, because the company said so once. */
export function RulesScreen() {
  const { t } = useLingui();
  const { rule: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const [offered, setOffered] = useState<RuleDraft | null>(null);
  const query = api.useQuery("get", "/v1/rules");
  const show = (rule: string | undefined) => void navigate({ search: { rule } });
  const write = (draft: RuleDraft | null) => {
    setOffered(draft);
    show("new");
  };
  useKeys([
    { key: "n", label: t`New rule`, run: () => write(null), enabled: !shown },
    { key: "Escape", label: t`Back to the rules`, run: () => show(undefined), enabled: Boolean(shown) },
  ]);
  if (shown) return <OneRule id={shown} offered={offered} onDone={() => show(undefined)} />;
  const rules = query.data?.items ?? [];
  return (
    <Page
      title={t`Rules`}
      lead={
        <Trans>
          What comes again is answered by itself. The first rule that fits decides, and your own answer always stands.
        </Trans>
      }
      aside={
        <Button leftSection={<Icon name="plus" size={18} />} onClick={() => write(null)}>
          <Trans>New rule</Trans>
        </Button>
      }
    >
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      <RuleSuggestions onTake={write} />
      {query.isPending ? <Waiting rows={4} height={70} /> : null}
      {rules.length > 0 ? <RuleList rules={rules} onEdit={show} /> : null}
      {query.data && rules.length === 0 ? (
        <Empty icon="rule" title={t`No rules yet`}>
          <Trans>Answer a question once and choose “Always”, or write a rule yourself.</Trans>
        </Empty>
      ) : null}
    </Page>
  );
}

function OneRule({ id, offered, onDone }: { id: string; offered: RuleDraft | null; onDone: () => void }) {
  const { t } = useLingui();
  const deeds = useRuleDeeds();
  const isNew = id === "new";
  const query = api.useQuery("get", "/v1/rules/{id}", { params: { path: { id } } }, { enabled: !isNew });
  const saved = (went: boolean) => {
    if (went) onDone();
    return went;
  };
  return (
    <Page title={isNew ? t`New rule` : t`Change a rule`} wide>
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {!isNew && query.isPending ? <Waiting rows={4} height={50} /> : null}
      {isNew ? (
        <RuleEditor
          start={offered ?? EMPTY}
          onCancel={onDone}
          onSave={async (draft, now) => saved(await deeds.make(draft, now, offered ? "suggestion" : "user"))}
        />
      ) : null}
      {query.data ? (
        <RuleEditor
          key={query.data.id}
          start={draftOf(query.data)}
          ruleId={id}
          onCancel={onDone}
          onSave={async (draft, now) => saved(await deeds.change(id, draft, now))}
        />
      ) : null}
    </Page>
  );
}

function draftOf({ name, about, conditions, actions }: RuleDraft): RuleDraft {
  return { name, about, conditions, actions };
}
