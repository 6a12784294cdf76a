import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { ToastsContext, type Toast } from './toasts';

const ToastBar = lazy(() => import('./toast-bar'));

/** The place where notices appear; its code comes with the first one. */
export function ToastsProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { at: number }) | null>(null);
  const show = useCallback((next: Toast) => setToast((last) => ({ ...next, at: (last?.at ?? 0) + 1 })), []);
  return (
    <ToastsContext value={show}>
      {children}
      {toast && (
        <Suspense fallback={null}>
          <ToastBar key={toast.at} toast={toast} />
        </Suspense>
      )}
    </ToastsContext>
  );
}
