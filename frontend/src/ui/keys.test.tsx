import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { show } from "@/testing/render";
import { type Key, keysNow, setSingleKeys, useKeyListener, useKeys } from "./keys";

function Keyed({ keys }: { keys: Key[] }) {
  useKeyListener();
  useKeys(keys);
  return <input aria-label="text" />;
}

it("runs a letter whatever its case, as on a keyboard where signs need Shift", async () => {
  const run = vi.fn();
  const { user } = show(
    <Keyed
      keys={[
        { key: "j", label: "Next", run },
        { key: "?", label: "Help", run },
      ]}
    />,
  );
  await user.keyboard("j");
  await user.keyboard("{Shift>}J{/Shift}");
  await user.keyboard("{Shift>}?{/Shift}");
  expect(run).toHaveBeenCalledTimes(3);
});

it("leaves letters alone while someone types, and with Ctrl", async () => {
  const run = vi.fn();
  const { user } = show(<Keyed keys={[{ key: "j", label: "Next", run }]} />);
  await user.type(screen.getByLabelText("text"), "jj");
  await user.click(document.body);
  await user.keyboard("{Control>}j{/Control}");
  expect(run).not.toHaveBeenCalled();
});

it("does nothing when single keys are switched off", async () => {
  const run = vi.fn();
  const { user } = show(<Keyed keys={[{ key: "j", label: "Next", run }]} />);
  setSingleKeys(false);
  await user.keyboard("j");
  expect(run).not.toHaveBeenCalled();
  setSingleKeys(true);
  await user.keyboard("j");
  expect(run).toHaveBeenCalledOnce();
});

it("tells only the keys that do something now", () => {
  const run = vi.fn();
  show(
    <Keyed
      keys={[
        { key: "j", label: "Next", run },
        { key: "e", label: "Answer", run, enabled: false },
      ]}
    />,
  );
  expect(keysNow().map((key) => key.key)).toEqual(["j"]);
});
