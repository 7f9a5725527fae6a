/** A text in pieces of at most so many UTF-16 units, cut between words where there are any. */
export function toPieces(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = cutAt(rest, most);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** Drawn pieces of a text, none longer than allowed however much drawing adds. */
export function drawPieces(text: string, draw: (piece: string) => string, most: number): string[] {
  return toPieces(text, most).flatMap((piece) => {
    const drawn = draw(piece);
    if (drawn.length <= most || piece.length < 2) return [drawn];
    const halves = toPieces(piece, Math.ceil(piece.length / 2));
    return halves.flatMap((half) => drawPieces(half, draw, most));
  });
}

function cutAt(text: string, most: number): number {
  const space = Math.max(text.lastIndexOf(' ', most), text.lastIndexOf('\n', most));
  if (space > most / 2) return space;
  // Not between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most;
}

/** At most so many units, with an ellipsis for what is left out; a whole text stays as it is. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${toPieces(text, most - 1)[0] ?? ''}…`;
}
