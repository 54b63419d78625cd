import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ProblemAlert } from "@/ui/problem-alert";

/** One screen failed: the others, and the way to them, stay. */
export function BrokenRoute({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { reset: forget } = useQueryErrorResetBoundary();
  const again = () => {
    forget();
    reset();
    void router.invalidate();
  };
  return (
    <div style={{ maxWidth: "40rem", margin: "2rem auto", padding: "0 1rem" }}>
      <ProblemAlert error={error} retry={again} />
    </div>
  );
}
