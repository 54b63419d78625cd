import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { Outside } from "@/features/identity/outside";
import classes from "@/features/identity/outside.module.css";
import { SignUpForm } from "@/features/identity/sign-up-form";

export function SignUpScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <Outside title={t`Sign up`} lead={t`One VAT number, one administration. You can add further companies later.`}>
      <SignUpForm onDone={() => void navigate({ to: "/welcome" })} />
      <p className={classes.other}>
        <Trans>
          You have an account? <Link to="/sign-in">Sign in</Link>
        </Trans>
      </p>
    </Outside>
  );
}
