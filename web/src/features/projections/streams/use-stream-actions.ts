import type { ConfirmStreamInput, Stream_StreamFragment, StreamDecision } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import type { Failure } from '../../../graph/failure';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { useToast } from '../../../parts/toasts';
import './stream-fragments';

const ConfirmDocument = gql(/* GraphQL */ `
  mutation ConfirmStream($input: ConfirmStreamInput!) {
    confirmStream(input: $input) {
      ...Stream_stream @unmask
    }
  }
`);
const DismissDocument = gql(/* GraphQL */ `
  mutation DismissStream($input: StreamRefInput!) {
    dismissStream(input: $input) {
      ...Stream_stream @unmask
    }
  }
`);
const UndoDocument = gql(/* GraphQL */ `
  mutation UndoStreamDecision($input: StreamRefInput!) {
    undoStreamDecision(input: $input) {
      ...Stream_stream @unmask
    }
  }
`);
type Correction = Omit<ConfirmStreamInput, 'streamId' | 'expectedVersion'>;

/** What a confirmation says of a stream as it stands; nothing while it is as it was found. */
const saidOf = ({ decision, amount, period, nextDate, description }: Stream_StreamFragment): Correction =>
  decision === 'CONFIRMED' ? { amount: amount.amount, period, nextDate: nextDate ?? null, description } : {};

/** Says of a stream that it is one, that it is none, or takes that back; every change can be undone for a while. */
export function useStreamActions(onChanged: () => void) {
  const { t } = useMessages();
  const toast = useToast();
  const confirming = useIntent(ConfirmDocument);
  const dismissing = useIntent(DismissDocument);
  const undoing = useIntent(UndoDocument);

  const refused = (failure: Failure) => {
    toast({ text: failure.message ?? t(`error.${failure.code}`), tone: 'wrong' });
    onChanged();
  };
  const ref = ({ id, version }: Stream_StreamFragment) => ({ streamId: id, expectedVersion: version ?? null });

  /** Puts a stream back to what had been said of it before. */
  const putBack = async (now: Stream_StreamFragment, before: Stream_StreamFragment): Promise<void> => {
    const { failure } =
      before.decision === 'CONFIRMED'
        ? await confirming.run({ input: { ...ref(now), ...saidOf(before) } })
        : before.decision === 'DISMISSED'
          ? await dismissing.run({ input: ref(now) })
          : await undoing.run({ input: ref(now) });
    if (failure) return refused(failure);
    onChanged();
  };
  const told = (text: string, now: Stream_StreamFragment, before: Stream_StreamFragment) => {
    toast({ text, action: { label: t('action.undo'), run: () => void putBack(now, before) } });
    onChanged();
  };
  const words: Record<StreamDecision, string> = {
    CONFIRMED: t('projections.streams.confirmed'),
    DISMISSED: t('projections.streams.dismissed.now'),
  };
  const confirm = async (stream: Stream_StreamFragment, correction: Correction = {}): Promise<Failure | null> => {
    const { data, failure } = await confirming.run({ input: { ...ref(stream), ...saidOf(stream), ...correction } });
    if (failure) {
      // The next try is of the stream as it is now.
      if (failure.code === 'CONFLICT') onChanged();
      return failure;
    }
    if (data.confirmStream) told(words.CONFIRMED, data.confirmStream, stream);
    return null;
  };
  const dismiss = async (stream: Stream_StreamFragment): Promise<void> => {
    const { data, failure } = await dismissing.run({ input: ref(stream) });
    if (failure) return refused(failure);
    if (data.dismissStream) told(words.DISMISSED, data.dismissStream, stream);
  };
  const forget = async (stream: Stream_StreamFragment): Promise<void> => {
    const { data, failure } = await undoing.run({ input: ref(stream) });
    if (failure) return refused(failure);
    if (data.undoStreamDecision) told(t('projections.streams.asFound'), data.undoStreamDecision, stream);
  };
  const simply = async (stream: Stream_StreamFragment): Promise<void> => {
    const failure = await confirm(stream);
    if (failure) refused(failure);
  };
  return { confirm: simply, correct: confirm, dismiss, forget, busy: confirming.busy, failure: confirming.failure };
}
