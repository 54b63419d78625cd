import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { Document } from "@/api/types";
import { useKeys } from "@/ui/keys";
import { tell } from "@/ui/tell";
import { isUnsure, plainValue } from "./field-values";
import type { DocumentDeeds } from "./use-document-deeds";

/** Going through what is unsure, document after document: right as it is, the next one by itself, and back. */
export function useReview(document: Document, deeds: DocumentDeeds) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  const query = api.useQuery("get", "/v1/documents-to-check");
  const others = (query.data?.items ?? []).filter((one) => one.id !== document.id);
  const unsure = Object.fromEntries(
    Object.entries(document.fields)
      .filter(([name, field]) => isUnsure(field) && name in document)
      .map(([name, field]) => [name, plainValue(field.value)] as const)
      .filter(([, value]) => value !== ""),
  );

  const next = () => {
    const first = others[0];
    if (first) void navigate({ to: "/documents/$id", params: { id: first.id } });
    else tell(t`Nothing else is to be checked.`);
  };
  const confirm = async () => {
    if (Object.keys(unsure).length > 0 && !(await deeds.confirm(unsure))) return;
    await refresh(queries, "/v1/documents-to-check");
    next();
  };
  const turn = (by: number) => {
    const pages = [...window.document.querySelectorAll<HTMLElement>("[data-page]")];
    const now = pages.findIndex((page) => page.getBoundingClientRect().bottom > 120);
    pages[Math.min(pages.length - 1, Math.max(0, now + by))]?.scrollIntoView({ block: "start" });
  };
  useKeys([
    { key: "r", label: t`Right as it is`, run: () => void confirm() },
    { key: "n", label: t`Next document to check`, run: next, enabled: others.length > 0 },
    { key: "b", label: t`Back`, run: () => router.history.back() },
    { key: "ArrowRight", label: t`Next page`, run: () => turn(1) },
    { key: "ArrowLeft", label: t`Page before`, run: () => turn(-1) },
  ]);
  return { confirm, next, waiting: others.length, unsure: Object.keys(unsure).length };
}
