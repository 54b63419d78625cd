import { useLingui } from "@lingui/react/macro";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { api } from "@/api/client";
import { BookingDetail } from "@/features/bookings/booking-detail";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Waiting } from "@/ui/waiting";

const route = getRouteApi("/_in/bookings/$id");

export function BookingScreen() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const navigate = useNavigate();
  const query = api.useQuery("get", "/v1/bookings/{id}", { params: { path: { id } } });
  if (query.data) return <BookingDetail booking={query.data} onUndone={() => void navigate({ to: "/bookings" })} />;
  return (
    <Page title={t`Booking`}>
      {query.error ? <ProblemAlert error={query.error} retry={() => void query.refetch()} /> : <Waiting rows={3} height={110} />}
    </Page>
  );
}
