import { Trans, useLingui } from "@lingui/react/macro";
import { ButtonLink } from "@/ui/button-link";
import { Empty } from "@/ui/empty";
import { Page } from "@/ui/page";

export function NoSuchPage() {
  const { t } = useLingui();
  return (
    <main>
      <Page title={t`Page not found`}>
        <Empty
          icon="search"
          title={t`There is nothing at this address`}
          action={
            <ButtonLink to="/todo">
              <Trans>Go to the to-do list</Trans>
            </ButtonLink>
          }
        />
      </Page>
    </main>
  );
}
