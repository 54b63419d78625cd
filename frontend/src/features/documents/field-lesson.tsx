import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import type { Lesson } from "@/api/types";
import { useForget } from "@/parts/use-forget";
import classes from "./document-fields.module.css";

/** That the correction of a field was learned from, how many others it put right, and the way to forget it. */
export function FieldLesson({ lesson, label }: { lesson: Lesson; label: string }) {
  const { t } = useLingui();
  const forget = useForget();
  if (lesson.forgotten_at) return null;
  return (
    <p className={classes.lesson}>
      {lesson.what === "place" ? <Trans>Learned: next time from here.</Trans> : <Trans>Learned for this counterparty.</Trans>}{" "}
      {lesson.put_right > 0 ? (
        <>
          <Plural value={lesson.put_right} one="# other was put right." other="# others were put right." />{" "}
        </>
      ) : null}
      <UnstyledButton
        className={classes.forget}
        onClick={() => void forget(lesson.what, lesson.id)}
        aria-label={t`Forget what was learned: ${label}`}
      >
        <Trans>Forget</Trans>
      </UnstyledButton>
    </p>
  );
}
