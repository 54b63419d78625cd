import { useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/client";
import { DocumentDetail } from "@/features/documents/document-detail";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

const route = getRouteApi("/_in/documents/$id");

export function DocumentScreen() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { missing } = route.useSearch();
  const query = api.useQuery("get", "/v1/documents/{id}", { params: { path: { id } } });
  if (query.data) return <DocumentDetail key={id} document={query.data} missing={missing?.split(",") ?? []} />;
  return (
    <Page title={t`Document`}>
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : <Waiting rows={4} height={120} />}
    </Page>
  );
}
