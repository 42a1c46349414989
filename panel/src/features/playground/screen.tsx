import { FolderOpen } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/small';
import { ErrorState } from '@/components/ui/states';
import { Waiting } from '@/components/ui/waiting';
import { draft, keepDraft } from '@/features/playground/draft';
import type { EditorHandle } from '@/features/playground/editor';
import { PreviewPane } from '@/features/playground/preview-pane';
import { ProblemsList } from '@/features/playground/problems-list';
import { StartDialog } from '@/features/playground/start-dialog';
import { usePreview } from '@/features/playground/use-preview';
import { useStart } from '@/features/playground/use-start';
import { useQuiet, useVerdict } from '@/features/playground/use-verdict';
import { costOf, type DocumentProblem } from '@/features/playground/verdict';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const Editor = lazy(() =>
  import('@/features/playground/editor').then((part) => ({ default: part.Editor })),
);
const NO_PROBLEMS: readonly DocumentProblem[] = [];

/** A document, what is wrong with it, and the film it makes, side by side while it is written. */
export function Screen() {
  const { t } = useTranslation('playground');
  const [text, setText] = useState(draft);
  const [following, setFollowing] = useState(true);
  const [starting, setStarting] = useState(false);
  const [, changeAddress] = useUrlState({ film: '', example: '' });
  const editor = useRef<EditorHandle>(null);
  const quiet = useQuiet(text);
  const check = useVerdict(quiet);
  const preview = usePreview();
  const judged = check.isPlaceholderData || quiet !== text ? undefined : check.data;
  const ready = judged?.valid === true;

  useEffect(() => keepDraft(quiet), [quiet]);
  const { make } = preview;
  useEffect(() => {
    if (following && ready) make(text);
  }, [following, ready, text, make]);

  const run = () => {
    if (ready) make(text);
  };
  const begin = useCallback((next: string) => {
    if (editor.current) editor.current.replace(next);
    else setText(next);
  }, []);
  useStart(true, begin);
  const goTo = ({ line, column }: DocumentProblem) => editor.current?.goTo(line, column);
  usePlaygroundKeys({ run, cancel: preview.cancel, start: () => setStarting(true), ready });

  return (
    <Frame
      fill
      title={t('title')}
      summary={t('summary')}
      actions={
        <>
          <CopyButton text={text} label={t('copy')} />
          <Button keys="o" onClick={() => setStarting(true)}>
            <FolderOpen aria-hidden />
            {t('start.open')}
          </Button>
        </>
      }
    >
      <div className="-mx-6 -my-5 flex h-[calc(100%+2.5rem)] max-md:flex-col max-md:overflow-y-auto">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col max-md:min-h-[28rem]">
          <div className="min-h-0 flex-1">
            <Suspense fallback={<Waiting className="h-64" />}>
              <Editor
                first={text}
                label={t('editor')}
                problems={judged?.problems ?? NO_PROBLEMS}
                onChange={setText}
                onRun={run}
                handle={editor}
              />
            </Suspense>
          </div>
          {check.isError ? (
            <div className="p-4">
              <ErrorState error={check.error} onRetry={() => void check.refetch()} />
            </div>
          ) : (
            <ProblemsList verdict={check.data} old={judged === undefined} onGoTo={goTo} />
          )}
        </div>
        <PreviewPane
          text={text}
          preview={preview}
          cost={check.data ? costOf(check.data) : null}
          ready={ready}
          following={following}
          onFollow={setFollowing}
        />
      </div>
      {starting ? (
        <StartDialog
          onClose={() => setStarting(false)}
          onPick={(film) => {
            setStarting(false);
            changeAddress({ film });
          }}
        />
      ) : null}
    </Frame>
  );
}

function usePlaygroundKeys(given: {
  readonly run: () => void;
  readonly cancel: () => void;
  readonly start: () => void;
  readonly ready: boolean;
}) {
  const { t } = useTranslation('playground');
  const group = t('title');
  useCommands([
    {
      id: 'playground-run',
      keys: 'mod+enter',
      label: t('preview.make'),
      group,
      whileTyping: true,
      ...(given.ready ? {} : { unavailable: t('preview.unavailable') }),
      run: given.run,
    },
    { id: 'playground-cancel', label: t('preview.cancel'), group, run: given.cancel },
    { id: 'playground-start', keys: 'o', label: t('start.open'), group, run: given.start },
  ]);
}
