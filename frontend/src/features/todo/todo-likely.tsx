import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Reasons } from "@/parts/reasons";
import { type Linkable, useLikely } from "@/parts/use-likely";
import classes from "./todo-likely.module.css";

/** What most likely belongs with the subject of a question, each to be linked in one press. */
export function TodoLikely({ subject, onLink }: { subject: Linkable; onLink: (ids: string[]) => void }) {
  const { t } = useLingui();
  const { choices } = useLikely(subject);
  if (choices.length === 0) return null;
  return (
    <section aria-label={t`Most likely`} className={classes.likely}>
      <h2 className={classes.title}>{subject.type === "document" ? t`Likely transactions` : t`Likely documents`}</h2>
      <ul className={classes.choices}>
        {choices.slice(0, 3).map((choice) => (
          <li key={choice.id} className={classes.choice}>
            <div className={classes.what}>
              {choice.line}
              <Reasons reasons={choice.reasons} />
            </div>
            <Button size="compact-md" variant="light" onClick={() => onLink([choice.id])}>
              {choice.partial ? <Trans>Link as a part</Trans> : <Trans>Link</Trans>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
