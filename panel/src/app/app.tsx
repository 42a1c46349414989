import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Toaster } from 'sonner';
import { router } from '@/app/router';
import { TooltipProvider } from '@/components/ui/tooltip';
import { onSignedOut } from '@/lib/client';
import { newQueryClient } from '@/lib/query-client';
import { SESSION_KEY } from '@/lib/session';
import { useDrawnTheme } from '@/lib/theme';

const queries = newQueryClient();

/** Everything, with what it needs around it. */
export function App() {
  const theme = useDrawnTheme();
  useEffect(() => onSignedOut(() => void queries.refetchQueries({ queryKey: SESSION_KEY })), []);
  return (
    <QueryClientProvider client={queries}>
      <TooltipProvider>
        <RouterProvider router={router} />
        <Toaster theme={theme} position="bottom-right" visibleToasts={4} closeButton />
      </TooltipProvider>
    </QueryClientProvider>
  );
}
