import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/client";
import type { Counterparty } from "@/api/types";
import { vatNumber } from "@/i18n/belgian";
import { useForget } from "@/parts/use-forget";
import { FIELDS, word } from "@/parts/words";
import { Empty } from "@/ui/empty";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import { Waiting } from "@/ui/waiting";
import classes from "./counterparty-list.module.css";
import { FACTS, factText } from "./fact-words";

const MORE = 50;

/** Suppliers and customers with what was learned of each, from which document, and the way to forget it. */
export function CounterpartyList() {
  const { t } = useLingui();
  const [limit, setLimit] = useState(MORE);
  const query = api.useQuery("get", "/v1/counterparties", { params: { query: { limit } } });
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting rows={3} height={120} />;
  if (query.data.items.length === 0) {
    return (
      <Empty icon="document" title={t`Nothing learned yet`}>
        <Trans>Correct a document once, and what you said is used for the next one of that supplier or customer.</Trans>
      </Empty>
    );
  }
  return (
    <>
      {query.data.items.map((one) => (
        <Known key={one.id} counterparty={one} />
      ))}
      {query.data.next && limit < 200 ? (
        <Button variant="default" onClick={() => setLimit(200)}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </>
  );
}

function Known({ counterparty }: { counterparty: Counterparty }) {
  const { t, i18n } = useLingui();
  const forget = useForget();
  const name = counterparty.name ?? (counterparty.vat_number ? vatNumber(counterparty.vat_number) : t`Without a name`);
  const facts = counterparty.facts.filter((fact) => !fact.forgotten_at);
  const places = counterparty.places.filter((place) => !place.forgotten_at);
  return (
    <section className={rows.panel} aria-label={name}>
      <h3 className={classes.name}>{name}</h3>
      {counterparty.name && counterparty.vat_number ? (
        <p className={classes.number}>{vatNumber(counterparty.vat_number)}</p>
      ) : null}
      <ul className={classes.things}>
        {facts.map((fact) => (
          <Thing
            key={fact.id}
            label={word(i18n, FACTS, fact.kind)}
            text={factText(i18n, fact)}
            document={fact.document_id}
            filename={fact.filename}
            onForget={() => void forget("fact", fact.id)}
          >
            {fact.learned_by === "user" ? <Trans>you said so</Trans> : <Trans>stated in an e-invoice</Trans>}
          </Thing>
        ))}
        {places.map((place) => (
          <Thing
            key={place.id}
            label={word(i18n, FIELDS, place.field)}
            text={place.label ? t`beside “${place.label}”` : t`at its place on the page`}
            document={place.document_id}
            filename={place.filename}
            onForget={() => void forget("place", place.id)}
          >
            <Plural value={place.put_right} _0="for the next ones" one="# other was put right" other="# others were put right" />
          </Thing>
        ))}
        {facts.length + places.length === 0 ? (
          <li>
            <Trans>Nothing is remembered but the number.</Trans>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Thing(props: {
  label: string;
  text: string;
  document: string;
  filename: string;
  onForget: () => void;
  children: React.ReactNode;
}) {
  const { t } = useLingui();
  const { label, text } = props;
  return (
    <li className={classes.thing}>
      <div>
        <strong>{label}</strong> {text}
        <div className={classes.from}>
          {props.children} ·{" "}
          <Link to="/documents/$id" params={{ id: props.document }}>
            {props.filename}
          </Link>
        </div>
      </div>
      <Button variant="subtle" size="compact-md" onClick={props.onForget} aria-label={t`Forget: ${label} ${text}`}>
        <Trans>Forget</Trans>
      </Button>
    </li>
  );
}
