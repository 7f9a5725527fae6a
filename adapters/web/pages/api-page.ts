import type { Language } from '../../../src/language/stop-words.ts';
import { type OpenApi, toParameters } from '../api/openapi.ts';
import { OPERATIONS, type Operation } from '../api/operations.ts';
import { wordsOf } from '../words.ts';
import { type Html, html } from './html.ts';
import { type Assets, renderLayout } from './layout.ts';

export interface ApiPage {
  readonly document: OpenApi;
  readonly language: Language;
  readonly assets: Assets;
}

/** The API to read: drawn from its own description, without a script or anything from elsewhere. */
export function renderApiPage({ document, language, assets }: ApiPage): string {
  const words = wordsOf(language);
  const { schemas } = document.components;
  return renderLayout({
    language,
    title: words.apiTitle,
    address: '/api',
    current: 'api',
    assets,
    main: html`<h1>${words.apiTitle}</h1>
<p>${words.apiLead}</p>
<p><a href="/api/openapi.json">${words.apiDocument}</a></p>
${OPERATIONS.map((operation) => renderOperation(operation, language))}
<h2>${words.schemas}</h2>
<div lang="en">
${Object.entries(schemas).map(([name, schema]) => renderSchema(name, schema))}</div>`,
  });
}

function renderOperation(operation: Operation, language: Language): Html {
  const words = wordsOf(language);
  const { path, summary, description, query, body, example } = operation;
  const name = String(body.meta()?.id);
  return html`<section class="card" lang="en">
<h2><code>GET ${path}</code></h2>
<p><strong>${summary}.</strong> ${renderCode(description)}</p>
<h3 lang="${language}">${words.parameters}</h3>
<dl class="facts">
${toParameters(query).map((parameter) => renderParameter(parameter, words.required))}</dl>
<p>200: <a href="#${name}">${name}</a> (application/json) · 4xx, 5xx: <a href="#Problem">Problem</a> (application/problem+json)</p>
<p class="actions"><a class="button" href="${example}" lang="${language}">${words.tryIt}<span class="visually-hidden"> ${path}</span></a></p>
</section>
`;
}

type Parameter = ReturnType<typeof toParameters>[number];

function renderParameter({ name, description, ...rest }: Parameter, required: string): Html {
  const { enum: choices, pattern, maxLength } = rest.schema as Readonly<Record<string, unknown>>;
  const limits = [
    ...(Array.isArray(choices) ? [choices.join(' | ')] : []),
    ...(typeof pattern === 'string' ? [pattern] : []),
    ...(typeof maxLength === 'number' ? [`≤ ${maxLength}`] : []),
  ];
  return html`<div><dt><code>${name}</code>${rest.required && ` (${required})`}</dt><dd>${renderCode(
    description ?? '',
  )}${limits.map((limit) => html` <code>${limit}</code>`)}</dd></div>\n`;
}

/** What stands between backticks, as OpenAPI's descriptions have it. */
function renderCode(description: string): Html {
  const parts = description.split('`');
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function renderSchema(name: string, schema: object): Html {
  return html`<details id="${name}">
<summary>${name}</summary>
<pre tabindex="0" role="region" aria-label="${name}">${JSON.stringify(schema, null, 2)}</pre>
</details>
`;
}
