import type { Source } from '../../source.ts';

/** Sources as the server writes them into the page: a Map is not JSON. */
export function renderSources(sources: readonly Source[]): string {
  return JSON.stringify(
    sources.map((source) => ({
      ...source,
      translation: source.translation && {
        ...source.translation,
        headings: [...source.translation.headings],
      },
    })),
  );
}

type SourceData = Omit<Source, 'translation'> & {
  readonly translation: {
    readonly language: string;
    readonly title: string | null;
    readonly headings: readonly (readonly [string, string])[];
  } | null;
};

/** What `renderSources` has written. */
export function parseSources(json: string): Source[] {
  return (JSON.parse(json) as SourceData[]).map((source) => ({
    ...source,
    translation: source.translation && {
      ...source.translation,
      headings: new Map(source.translation.headings),
    },
  }));
}
