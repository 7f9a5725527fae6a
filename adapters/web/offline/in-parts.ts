/**
 * Texts as a stream of bytes, each made when the one before it has been taken. What is made blocks
 * the thread that would send what came before.
 */
export function inParts(parts: readonly (() => Promise<string>)[]): ReadableStream<Uint8Array> {
  const left = [...parts];
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        const make = left.shift();
        if (make) controller.enqueue(encoder.encode(await make()));
        else controller.close();
      },
    },
    // Nothing ahead of who reads.
    { highWaterMark: 0 },
  );
}
