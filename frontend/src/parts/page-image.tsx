import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import classes from "./page-image.module.css";

export interface Box {
  name: string;
  label: string;
  /** x0, y0, x1, y1 as shares of the page, from its top left corner. */
  box: readonly number[];
  unsure: boolean;
}

/** One page of a document as a picture, with boxes around what was read on it. */
export function PageImage(props: {
  document: string;
  page: number;
  boxes: readonly Box[];
  lit?: string | null;
  onBox?: (name: string) => void;
  /** What lies over the page, such as its words to click on. */
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const address = `/v1/documents/${props.document}/pages/${props.page}`;
  if (failed)
    return <p className={classes.failed}>{t`Page ${props.page} cannot be shown. The original is still there to download.`}</p>;
  return (
    <div className={classes.page} data-drawn={drawn || undefined} data-page={props.page}>
      <img
        src={`${address}?width=1000`}
        srcSet={`${address}?width=1000 1000w, ${address}?width=1600 1600w`}
        sizes="(max-width: 62em) 100vw, 50vw"
        alt={t`Page ${props.page}`}
        onLoad={() => setDrawn(true)}
        onError={() => setFailed(true)}
        loading={props.page === 1 ? "eager" : "lazy"}
      />
      {props.boxes.map(({ name, label, box, unsure }) => {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
        const style = { left: `${x0 * 100}%`, top: `${y0 * 100}%`, width: `${(x1 - x0) * 100}%`, height: `${(y1 - y0) * 100}%` };
        return (
          <button
            key={name}
            type="button"
            tabIndex={-1}
            className={classes.box}
            style={style}
            title={label}
            aria-label={label}
            data-field={name}
            data-unsure={unsure || undefined}
            data-lit={props.lit === name || undefined}
            onClick={() => props.onBox?.(name)}
          />
        );
      })}
      {props.children}
    </div>
  );
}
