import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { Outside } from "@/features/identity/outside";
import classes from "@/features/identity/outside.module.css";
import { SignInForm } from "@/features/identity/sign-in-form";

const route = getRouteApi("/sign-in");

/** Only a path of this site may follow a sign-in. */
function inside(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/todo";
}

export function SignInScreen() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const router = useRouter();
  return (
    <Outside title={t`Sign in`}>
      <SignInForm onDone={() => router.history.push(inside(next))} />
      <p className={classes.other}>
        <Trans>
          No account yet? <Link to="/sign-up">Sign up</Link>
        </Trans>
      </p>
    </Outside>
  );
}
