import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Health } from './adapter.ts';
import type { Answered } from './observed-assistant.ts';

/** What is counted, for Prometheus: how much and how long, never what was written or by whom. */
export interface Metrics {
  /** For `createObservedAssistant` of a surface. */
  answered(surface: string): (answered: Answered) => void;
  requested(request: Requested): void;
  /** Says at each look how the surfaces are. */
  watch(health: () => ReadonlyMap<string, Health>): void;
  /** In Prometheus' text format. */
  render(): Promise<{ readonly type: string; readonly text: string }>;
}

export interface Requested {
  /** A pattern such as `/sources/:id`, so that there are few. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Seconds: answers take about a millisecond, requests over a slow network some more. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1];
const STATES = ['starting', 'ready', 'degraded', 'failed', 'stopped'] as const;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'valstuga_questions_total',
    help: 'Questions answered, by surface, outcome and language of the answer.',
    labelNames: ['surface', 'outcome', 'language'],
    registers,
  });
  const answers = new Histogram({
    name: 'valstuga_answer_seconds',
    help: 'How long an answer took to make.',
    labelNames: ['surface', 'outcome'],
    buckets: BUCKETS,
    registers,
  });
  const requests = new Histogram({
    name: 'valstuga_http_request_seconds',
    help: 'How long HTTP requests took, until the last of the response was handed on.',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers,
  });
  return {
    answered: (surface) => (answered) => {
      const { outcome, language, milliseconds } = answered;
      questions.inc({ surface, outcome, language: language ?? 'none' });
      answers.observe({ surface, outcome }, milliseconds / 1000);
    },
    requested: ({ milliseconds, ...labels }) => requests.observe(labels, milliseconds / 1000),
    watch: (health) => watchHealth(health, registers),
    render: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

function watchHealth(health: () => ReadonlyMap<string, Health>, registers: Registry[]): void {
  new Gauge({
    name: 'valstuga_surface_state',
    help: 'How each surface is: 1 for the state that it is in.',
    labelNames: ['surface', 'state'],
    registers,
    collect() {
      for (const [surface, { state }] of health()) {
        for (const each of STATES) this.set({ surface, state: each }, each === state ? 1 : 0);
      }
    },
  });
}
