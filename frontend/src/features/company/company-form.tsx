import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import { may, useSession } from "@/api/session";
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from "@/i18n/language";
import { Facts } from "@/ui/facts";
import { formTexts } from "@/ui/form-text";
import { VatNumber } from "@/ui/numbers";
import { ProblemAlert } from "@/ui/problem-alert";
import { tell } from "@/ui/tell";
import { Waiting } from "@/ui/waiting";

export function CompanyForm() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const editable = may(useSession(), "company:write");
  const query = api.useQuery("get", "/v1/company");
  const save = api.useMutation("patch", "/v1/company");
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={4} height={50} />;
  const company = query.data;
  return (
    <form
      onSubmit={(event) => {
        const text = formTexts(event);
        const language = text("language");
        save.mutate(
          {
            body: {
              name: text("name"),
              street: text("street") || null,
              postal_code: text("postal_code") || null,
              city: text("city") || null,
              language: isLanguage(language) ? language : company.language,
              delivery_policy: text("delivery_policy") === "on_release" ? "on_release" : "automatic",
            },
          },
          {
            onSuccess: () => {
              void refresh(queries, "/v1/company", "/v1/session");
              tell(t`Kept.`);
            },
          },
        );
      }}
    >
      <Stack maw="32rem">
        {save.error ? <ProblemAlert error={save.error} /> : null}
        <Facts of={[[t`VAT number`, <VatNumber key="vat" value={company.vat_number} />]]} />
        <TextInput name="name" label={t`Name`} defaultValue={company.name} required disabled={!editable} />
        <TextInput name="street" label={t`Street and number`} defaultValue={company.street ?? ""} disabled={!editable} />
        <Group grow>
          <TextInput name="postal_code" label={t`Postal code`} defaultValue={company.postal_code ?? ""} disabled={!editable} />
          <TextInput name="city" label={t`Town`} defaultValue={company.city ?? ""} disabled={!editable} />
        </Group>
        <NativeSelect
          name="language"
          label={t`Language of the company`}
          description={t`Of what goes to the accountant`}
          defaultValue={company.language}
          disabled={!editable}
          data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        />
        <Radio.Group name="delivery_policy" label={t`To the accountant`} defaultValue={company.delivery_policy}>
          <Stack gap="xs" mt="xs">
            <Radio
              value="automatic"
              disabled={!editable}
              label={t`By itself`}
              description={t`As soon as a document is matched, or as you say how it was paid`}
            />
            <Radio
              value="on_release"
              disabled={!editable}
              label={t`Only when I release it`}
              description={t`Each document waits for you`}
            />
          </Stack>
        </Radio.Group>
        {editable ? (
          <Button type="submit" loading={save.isPending} style={{ justifySelf: "start", alignSelf: "flex-start" }}>
            <Trans>Keep</Trans>
          </Button>
        ) : (
          <p>
            <Trans>Only an owner can change this.</Trans>
          </p>
        )}
      </Stack>
    </form>
  );
}
