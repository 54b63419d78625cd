import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/client";
import { PAGED } from "@/api/paged";
import { BookingList } from "@/features/bookings/booking-list";
import { Empty } from "@/ui/empty";
import { ChoiceFilter } from "@/ui/filter";
import { More } from "@/ui/more";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

const route = getRouteApi("/_in/bookings/");

export function BookingsScreen() {
  const { t } = useLingui();
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const query = api.useInfiniteQuery(
    "get",
    "/v1/bookings",
    { params: { query: { limit: 50, ...(open ? { open: open === "true" } : {}) } } },
    PAGED,
  );
  const bookings = (query.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <Page
      title={t`Bookings`}
      lead={<Trans>Where documents and transactions come together.</Trans>}
      aside={
        <ChoiceFilter
          label={t`State`}
          all={t`All`}
          value={open}
          choices={[
            ["true", t`Incomplete`],
            ["false", t`Complete`],
          ]}
          onChange={(value) => void navigate({ search: { open: value }, replace: true })}
        />
      }
    >
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Waiting /> : null}
      {bookings.length > 0 ? <BookingList bookings={bookings} /> : null}
      {query.data && bookings.length === 0 ? (
        <Empty icon="booking" title={open ? t`No bookings of this kind` : t`No bookings yet`}>
          <Trans>As soon as a document and a transaction belong together, their booking appears here.</Trans>
        </Empty>
      ) : null}
      <More query={query} />
    </Page>
  );
}
