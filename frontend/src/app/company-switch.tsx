import { Trans } from "@lingui/react/macro";
import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { api } from "@/api/client";
import { useAdopt, useSession } from "@/api/session";
import { Icon } from "@/ui/icon";
import { VatNumber } from "@/ui/numbers";
import { settleAll } from "@/ui/undo";
import { useTellProblem } from "@/ui/use-tell-problem";
import classes from "./company-switch.module.css";

/** Which administration is open, and the way to the others. */
export function CompanySwitch() {
  const session = useSession();
  const adopt = useAdopt();
  const navigate = useNavigate();
  const tellProblem = useTellProblem();
  const change = api.useMutation("put", "/v1/session/company");
  const others = session.companies.filter((company) => company.id !== session.company?.id);

  const open = (id: string) => {
    settleAll();
    change.mutate(
      { body: { company_id: id } },
      {
        onSuccess: (next) => {
          adopt(next);
          void navigate({ to: "/todo" });
        },
        onError: tellProblem,
      },
    );
  };

  return (
    <Menu width="target" position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <span className={classes.name}>{session.company?.name ?? <Trans>No company</Trans>}</span>
          <span className={classes.number}>
            <VatNumber value={session.company?.vat_number} />
          </span>
          <VisuallyHidden>
            <Trans>Switch company</Trans>
          </VisuallyHidden>
          <span className={classes.arrow}>
            <Icon name="down" size={16} />
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((company) => (
          <Menu.Item key={company.id} onClick={() => open(company.id)}>
            {company.name}
            <div className={classes.number}>
              <VatNumber value={company.vat_number} />
            </div>
          </Menu.Item>
        ))}
        {others.length > 0 ? <Menu.Divider /> : null}
        <Menu.Item
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => void navigate({ to: "/settings/$part", params: { part: "further-company" } })}
        >
          <Trans>Add a company</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
