import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ErrorState } from '@/components/ui/states';
import { Waiting } from '@/components/ui/waiting';
import { LiveProvider } from '@/lib/live/live';
import { useSession } from '@/lib/session';

/** Nothing but the sign-in screen without a session. The server decides; this only leads there. */
export function Door() {
  const session = useSession();
  const { pathname, href } = useLocation();
  const navigate = useNavigate();
  const inside = session.data?.signed_in === true;
  const atDoor = pathname === '/sign-in';
  const lost = session.data !== undefined && !inside && !atDoor;
  useEffect(() => {
    if (lost) void navigate({ to: '/sign-in', search: { back: href }, replace: true });
  }, [lost, href, navigate]);

  if (session.isPending || lost) return <Waiting className="h-full" />;
  if (session.isError) {
    return (
      <main className="mx-auto flex h-full max-w-lg items-center">
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  return (
    <LiveProvider enabled={inside}>
      <Outlet />
    </LiveProvider>
  );
}
