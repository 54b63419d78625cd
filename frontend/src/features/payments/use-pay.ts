import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { bodyOf, client } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { Payable } from "@/api/types";
import { useUndoable } from "@/parts/use-undoable";

/** What was chosen to be paid, and paying it: one file, that can be taken back as long as the bank has not had it. */
export function usePay(payables: readonly Payable[]) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const undoable = useUndoable();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const picked = payables.filter((one) => chosen.has(one.document.id) && isReady(one, confirmed));

  const pay = async (bank_account_id: string, execution_on: string): Promise<void> => {
    setBusy(true);
    const payments = picked.map((one) => ({ document_id: one.document.id, account_confirmed: confirmed.has(one.document.id) }));
    let id = "";
    const again = () => refresh(queries, "/v1/payables", "/v1/payment-files");
    const went = await undoable(
      t`The file for the bank is ready below.`,
      async () => {
        id = bodyOf(await client.POST("/v1/payment-files", { body: { bank_account_id, execution_on, payments } })).id;
        await again();
      },
      async () => {
        await client.DELETE("/v1/payment-files/{id}", { params: { path: { id } } });
        await again();
      },
    );
    if (went) setChosen(new Set());
    setBusy(false);
  };

  return {
    picked,
    busy,
    isChosen: (id: string) => chosen.has(id),
    isConfirmed: (id: string) => confirmed.has(id),
    choose: (id: string) => setChosen((now) => toggled(now, id)),
    confirm: (id: string) => setConfirmed((now) => toggled(now, id)),
    pay,
  };
}

/** An invoice whose account changed waits for somebody who compared it with the supplier. */
export function isReady(one: Payable, confirmed: ReadonlySet<string>): boolean {
  return one.obstacle === null && (one.account !== "changed" || confirmed.has(one.document.id));
}

function toggled(known: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(known);
  if (!next.delete(id)) next.add(id);
  return next;
}
