import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FirstOpen } from '@/features/sign-in/first-open';
import { SignIn } from '@/features/sign-in/sign-in';
import { useSession } from '@/lib/session';

/** The door: sign in, or make the operator when there is none yet. */
export function Screen() {
  const session = useSession();
  const navigate = useNavigate();
  const { back } = useSearch({ strict: false }) as { back?: unknown };
  const to = ownPath(back);
  const [began] = useState(() => session.data?.operator_exists === false);
  const [finished, setFinished] = useState(!began);
  const inside = session.data?.signed_in === true;
  const finish = () => {
    setFinished(true);
    void session.refetch(); // a second factor may have been added
  };
  useEffect(() => {
    if (inside && finished) void navigate({ href: to, replace: true });
  }, [inside, finished, to, navigate]);
  return (
    <main className="mx-auto flex min-h-full w-full max-w-md flex-col justify-center px-6 py-10">
      <p className="mb-6 flex items-center gap-2 font-semibold text-xl tracking-tight">
        <img src="/icon.svg" alt="" className="size-6" />
        {'Kinora'}
      </p>
      {began ? <FirstOpen onDone={finish} /> : <SignIn />}
    </main>
  );
}

/** Where to go afterwards: a path of this panel, never another site. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return '/today';
  return asked.startsWith('/sign-in') ? '/today' : asked;
}
