import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { client } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { PaymentFile } from "@/api/types";
import { tell } from "@/ui/tell";
import { useTellProblem } from "@/ui/use-tell-problem";

/** What can be done with a file for the bank. */
export function usePaymentFile(file: PaymentFile) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const path = { path: { id: file.id } };
  const attempt = async (act: () => Promise<unknown>, message: string) => {
    try {
      await act();
      tell(message);
    } catch (error) {
      tellProblem(error);
    } finally {
      await refresh(queries, "/v1/payables", "/v1/payment-files");
    }
  };
  return {
    withdraw: () =>
      attempt(
        () => client.DELETE("/v1/payment-files/{id}", { params: path }),
        t`Its invoices are to be paid again: they are back in the list.`,
      ),
    report: (report: File | null) => {
      if (!report) return;
      const form = new FormData();
      form.append("report", report, report.name);
      void attempt(
        // The generated type takes a multipart file for a string; the form goes as it is.
        () => client.PUT("/v1/payment-files/{id}/status-report", { params: path, body: form as never }),
        t`What the bank said is shown with each payment.`,
      );
    },
  };
}
