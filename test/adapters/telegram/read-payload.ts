import type { IncomingMessage } from 'node:http';

// biome-ignore lint/suspicious/noExplicitAny: what a test looks for in a call is the test's business.
export type Payload = Readonly<Record<string, any>>;

/** A call's payload, as JSON or as a form with a file. */
export async function readPayload(request: IncomingMessage): Promise<Payload> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const [, boundary] = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '') ?? [];
  if (boundary !== undefined) return readForm(body, boundary);
  return body === '' ? {} : (JSON.parse(body) as Payload);
}

function readForm(body: string, boundary: string): Payload {
  const fields: Record<string, unknown> = {};
  const files = new Map<string, object>();
  for (const part of body.split(`--${boundary}`)) {
    const [head = '', ...rest] = part.trimStart().split('\r\n\r\n');
    const content = rest.join('\r\n\r\n').replace(/\r\n$/, '');
    const [, field] = /name="([^"]+)"/.exec(head) ?? [];
    const [, name] = /filename=([^\r\n;]+)/.exec(head) ?? [];
    if (field === undefined) continue;
    if (name === undefined) fields[field] = content;
    else files.set(`attach://${field}`, { name, content });
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, files.get(String(value)) ?? value]),
  );
}
