import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSwipeable } from "react-swipeable";
import type { TodoItem } from "@/api/types";
import { Icon, type IconName } from "@/ui/icon";
import { type Answer, answersOf } from "./answers";
import { TodoAnswers } from "./todo-answers";
import classes from "./todo-card.module.css";
import type { RowProps } from "./todo-line";
import { TodoQuestion } from "./todo-question";
import { nameOf, question } from "./todo-words";

/** How far a card is drawn before letting go answers it, in CSS pixels: a thumb's width, so that a scroll gone astray does not. */
const FAR = 96;

/** One question as a card, with its answers in it. Drawn to the right it takes the best answer, to the left it is put aside; both can be
 * undone like any other answer. */
export function TodoCard({ item, chosen, onAnswer, onOpen, onFocus, reference }: RowProps) {
  const { i18n } = useLingui();
  const [drawn, setDrawn] = useState(0);
  const { right, left } = swipesOf(item);
  const offered = drawn > 0 ? right : left;
  const swipe = useSwipeable({
    onSwiping: ({ deltaX, dir }) => {
      if (dir === "Left" || dir === "Right") setDrawn((deltaX > 0 ? right : left) ? deltaX : deltaX / 5);
    },
    onSwiped: ({ deltaX }) => {
      setDrawn(0);
      const answer = deltaX > 0 ? right : left;
      if (answer && Math.abs(deltaX) >= FAR) onAnswer(answer);
    },
    delta: 12,
    trackTouch: true,
    trackMouse: false,
    touchEventOptions: { passive: true },
  });

  return (
    <li
      ref={reference}
      tabIndex={-1}
      className={classes.row}
      data-chosen={chosen || undefined}
      aria-label={`${question(i18n, item)} ${nameOf(item)}`}
      onFocus={onFocus}
    >
      {drawn !== 0 && offered ? (
        <div
          className={classes.behind}
          data-side={drawn > 0 ? "right" : "left"}
          data-far={Math.abs(drawn) >= FAR || undefined}
          aria-hidden
        >
          <Icon name={iconOf(offered)} size={22} />
          {i18n._(offered.label)}
        </div>
      ) : null}
      <div
        {...swipe}
        className={classes.card}
        style={drawn === 0 ? undefined : { transform: `translateX(${drawn}px)`, transition: "none" }}
      >
        <TodoQuestion item={item} onOpen={onOpen} />
        <TodoAnswers item={item} onAnswer={onAnswer} onOpen={onOpen} />
      </div>
    </li>
  );
}

const LATER = new Set(["snooze", "pause"]);

/** What a card means when it is drawn to a side. An answer of another screen is no swipe: the thumb would land elsewhere. */
export function swipesOf(item: TodoItem): { right: Answer | undefined; left: Answer | undefined } {
  const answers = answersOf(item);
  const best = answers[0];
  return {
    right: best && best.need !== "screen" ? best : undefined,
    left: answers.find((answer) => LATER.has(answer.code)),
  };
}

function iconOf(answer: Answer): IconName {
  return LATER.has(answer.code) ? "pause" : "check";
}
