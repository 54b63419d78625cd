import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import { type DocumentFilter, DocumentFilters } from "@/features/documents/document-filters";
import { DocumentList } from "@/features/documents/document-list";
import { archiveAddress, documentQuery } from "@/features/documents/document-query";
import { UploadPanel } from "@/features/documents/upload-panel";
import { Empty } from "@/ui/empty";
import { Icon } from "@/ui/icon";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

const route = getRouteApi("/_in/documents/");

export function DocumentsScreen() {
  const { t, i18n } = useLingui();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const query = api.useInfiniteQuery("get", "/v1/documents", { params: { query: documentQuery(filter) } }, PAGED);
  const documents = (query.data?.pages ?? []).flatMap((page) => page.items);
  const change = (part: DocumentFilter) => void navigate({ search: (now) => ({ ...now, ...part }), replace: true });

  return (
    <Page
      title={t`Documents`}
      aside={
        documents.length > 0 ? (
          <Button
            component="a"
            href={archiveAddress(filter, i18n.locale)}
            download
            variant="default"
            leftSection={<Icon name="download" size={18} />}
          >
            {Object.keys(filter).length > 0 ? <Trans>These as a zip file</Trans> : <Trans>All as a zip file</Trans>}
          </Button>
        ) : null
      }
    >
      <UploadPanel />
      <DocumentFilters filter={filter} onChange={change} />
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {documents.length > 0 ? <DocumentList documents={documents} /> : null}
      {query.data && documents.length === 0 ? (
        Object.keys(filter).length > 0 ? (
          <Empty icon="search" title={t`Nothing matches these filters`}>
            <Trans>Take a filter away, or search for less.</Trans>
          </Empty>
        ) : (
          <Empty icon="document" title={t`No documents yet`}>
            <Trans>Drop files above, take a photo, or link a mailbox: OkiOki then takes the invoices out of it by itself.</Trans>
          </Empty>
        )
      ) : null}
      <More query={query} />
    </Page>
  );
}
