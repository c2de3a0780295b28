import { asServerSentEvent, type Wants } from './events.ts';

/** Somebody who listens to the live stream. */
export interface Listener {
  readonly wants: Wants;
  readonly stream: ReadableStream<Uint8Array>;
  /** Queues a text; ends the stream where there is no room. */
  say(text: string): void;
  end(): void;
}

const encoder = new TextEncoder();
const tooSlow = { name: 'dropped', data: { reason: 'too-slow', detail: 'You read too slowly. Connect again.' } };

/**
 * A stream of its own, with room for `queue` texts. Whoever reads so slowly that it is full is told so as the
 * last event, and dropped: nobody's pace may cost the others memory. `gone` is called however it ends.
 */
export function openListener(wants: Wants, queue: number, gone: () => void): Listener {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (opened) => {
        controller = opened;
      },
      cancel: gone,
    },
    new CountQueuingStrategy({ highWaterMark: queue }),
  );
  const end = () => {
    gone();
    controller?.close();
  };
  return {
    wants,
    stream,
    end,
    say(text) {
      if (controller === undefined) return;
      const full = (controller.desiredSize ?? 0) <= 0;
      controller.enqueue(encoder.encode(full ? asServerSentEvent(tooSlow) : text));
      if (full) end();
    },
  };
}
