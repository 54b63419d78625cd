import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { may, useSession } from "@/api/session";
import type { CoverageGap } from "@/api/types";
import { NoteDialog } from "@/parts/note-dialog";
import { Section } from "@/parts/section";
import { ButtonLink } from "@/ui/button-link";
import { Day } from "@/ui/day";
import { Label } from "@/ui/label";
import { Money } from "@/ui/money";
import { ProblemAlert } from "@/ui/problem-alert";
import rows from "@/ui/row.module.css";
import classes from "./coverage.module.css";
import { WAYS } from "./coverage-words";
import { useGapDeeds } from "./use-gap-deeds";
import { useStartConsent } from "./use-start-consent";

/** The days of which something is missing, each with the ways in which it can come. */
export function CoverageGaps({ gaps }: { gaps: readonly CoverageGap[] }) {
  const { t } = useLingui();
  if (gaps.length === 0) return null;
  return (
    <Section title={t`Missing days`}>
      {gaps.map((gap) => (
        <Gap key={gap.id} gap={gap} />
      ))}
    </Section>
  );
}

function Gap({ gap }: { gap: CoverageGap }) {
  const { t } = useLingui();
  const session = useSession();
  const deeds = useGapDeeds();
  const start = useStartConsent();
  const [closing, setClosing] = useState(false);
  return (
    <div className={rows.panel}>
      <div className={classes.gap}>
        <strong>
          <Day value={gap.first_day} />
          {gap.last_day === gap.first_day ? null : (
            <>
              {" – "}
              <Day value={gap.last_day} />
            </>
          )}
        </strong>
        {gap.accepted_at ? (
          <Label>
            <Trans>Accepted: {gap.accepted_note}</Trans>
          </Label>
        ) : gap.difference ? (
          <Label tone="bad">
            <Trans>
              Missing: <Money amount={gap.difference} currency={gap.currency} signed />
            </Trans>
          </Label>
        ) : (
          <Label tone="warn">
            <Trans>Nothing was told of these days</Trans>
          </Label>
        )}
        {gap.asked_at && !gap.accepted_at ? (
          <span className={classes.quiet}>
            <Trans>
              The bank was asked on <Day value={gap.asked_at} />
            </Trans>
          </span>
        ) : null}
      </div>
      {start.error ? <ProblemAlert error={start.error} /> : null}
      {may(session, "banks:write") ? (
        <div className={classes.ways}>
          {gap.accepted_at ? (
            <Button variant="subtle" onClick={() => void deeds.reopen(gap)}>
              <Trans>Ask about it again</Trans>
            </Button>
          ) : (
            <>
              {gap.ways.map((way, place) => (
                <WayButton
                  key={way}
                  way={way}
                  first={place === 0}
                  busy={start.pending !== null}
                  onAsk={() => void deeds.ask(gap)}
                  onRenew={() => start.renew(gap.bank_connection_id ?? "")}
                />
              ))}
              <Button variant="subtle" onClick={() => setClosing(true)}>
                <Trans>Nothing is missing</Trans>
              </Button>
            </>
          )}
        </div>
      ) : null}
      {closing ? (
        <NoteDialog
          title={t`Nothing is missing`}
          onChoose={(note) => {
            setClosing(false);
            void deeds.accept(gap, note);
          }}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </div>
  );
}

type Way = CoverageGap["ways"][number];

function WayButton(props: { way: Way; first: boolean; busy: boolean; onAsk: () => void; onRenew: () => void }) {
  const { i18n } = useLingui();
  const variant = props.first ? "filled" : "default";
  const words = i18n._(WAYS[props.way]);
  switch (props.way) {
    case "ask_history":
      return (
        <Button variant={variant} onClick={props.onAsk}>
          {words}
        </Button>
      );
    case "renew":
      return (
        <Button variant={variant} loading={props.busy} onClick={props.onRenew}>
          {words}
        </Button>
      );
    case "link":
      return (
        <ButtonLink variant={variant} to="/welcome" search={{ step: "bank" }}>
          {words}
        </ButtonLink>
      );
    default:
      return (
        <ButtonLink variant={variant} to="/settings/$part" params={{ part: "banks" }} hash="statements">
          {words}
        </ButtonLink>
      );
  }
}
