import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, TextInput } from "@mantine/core";
import { api, bodyOf, client } from "@/api/client";
import { useAdopt } from "@/api/session";
import { isLanguage } from "@/i18n/language";
import { formTexts } from "@/ui/form-text";
import { ProblemAlert } from "@/ui/problem-alert";
import { useTellProblem } from "@/ui/use-tell-problem";
import { VatNumberInput } from "@/ui/vat-number-input";

/** Another VAT number of the same user: another administration, strictly apart. */
export function FurtherCompanyForm({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useLingui();
  const adopt = useAdopt();
  const tellProblem = useTellProblem();
  const found = api.useMutation("post", "/v1/companies");
  const enter = async (id: string) => {
    try {
      adopt(bodyOf(await client.PUT("/v1/session/company", { body: { company_id: id } })));
      onDone();
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        const text = formTexts(event);
        found.mutate(
          {
            body: { vat_number: text("vat_number"), name: text("name"), language: isLanguage(i18n.locale) ? i18n.locale : "fr" },
          },
          { onSuccess: (company) => void enter(company.id) },
        );
      }}
    >
      <Stack maw="26rem">
        {found.error ? <ProblemAlert error={found.error} /> : null}
        <VatNumberInput name="vat_number" />
        <TextInput name="name" label={t`Name of the company`} required />
        <Button type="submit" loading={found.isPending} style={{ alignSelf: "flex-start" }}>
          <Trans>Add the company</Trans>
        </Button>
      </Stack>
    </form>
  );
}
