import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers one request; a rejection is the server's to answer. */
export type RouteHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Paths that other surfaces take on the web surface's server, such as Telegram's webhook. */
export interface Routes {
  /**
   * Takes a path until the function that it returns is called.
   * @throws RangeError when the path is taken.
   */
  take(path: string, handler: RouteHandler): () => void;
  find(path: string): RouteHandler | undefined;
}

export function createRoutes(): Routes {
  const handlers = new Map<string, RouteHandler>();
  return {
    take(path, handler) {
      if (handlers.has(path)) throw new RangeError(`the path ${path} is taken already`);
      handlers.set(path, handler);
      return () => {
        if (handlers.get(path) === handler) handlers.delete(path);
      };
    },
    find: (path) => handlers.get(path),
  };
}
