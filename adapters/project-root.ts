/** The project's folder: one level up from adapters/ and from the bundle in dist/ alike. */
export const PROJECT_ROOT = new URL('../', import.meta.url);
