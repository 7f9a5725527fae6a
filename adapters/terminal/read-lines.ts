/** A line of bytes as text, or why it is none. */
export type Line =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'not-utf8' };

const NEWLINE = 0x0a;

/**
 * Lines as they come in, the last one with or without its line break. Of a line of more than
 * `mostBytes` nothing is kept, so that memory is bounded whatever comes in.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<Line> {
  const line = createLineBuffer(mostBytes);
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (!line.isEmpty()) yield line.take();
}

function createLineBuffer(mostBytes: number) {
  let pieces: Uint8Array[] = [];
  let size = 0;
  return {
    isEmpty: () => size === 0,
    add(piece: Uint8Array): void {
      size += piece.length;
      if (size > mostBytes) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    take(): Line {
      const line = size > mostBytes ? ({ kind: 'too-long' } as const) : decode(pieces);
      pieces = [];
      size = 0;
      return line;
    },
  };
}

function decode(pieces: readonly Uint8Array[]): Line {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    return { kind: 'text', text };
  } catch {
    return { kind: 'not-utf8' };
  }
}
