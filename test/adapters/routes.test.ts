import { expect, it } from 'vitest';
import { createRoutes } from '../../adapters/routes.ts';

const handler = async (): Promise<void> => {};

it('gives a path to the first who takes it, until it is given back', () => {
  const routes = createRoutes();
  const release = routes.take('/telegram', handler);
  expect(routes.find('/telegram')).toBe(handler);
  expect(routes.find('/')).toBeUndefined();
  expect(() => routes.take('/telegram', handler)).toThrow('/telegram');
  release();
  expect(routes.find('/telegram')).toBeUndefined();
});
