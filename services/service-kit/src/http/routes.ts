import type { Route } from '@quickwire/http-guard';
import { z } from 'zod';

const HealthReport = z
  .object({
    ok: z.boolean().describe('All checks hold'),
    checks: z.array(
      z.object({
        name: z.string(),
        ok: z.boolean(),
        detail: z.string().describe('What was found'),
        figures: z.record(z.string(), z.number()).optional(),
        impact: z.string().describe('What users lose while it does not hold'),
        action: z.string().describe('What an operator does then'),
      }),
    ),
  })
  .meta({ id: 'HealthReport' });

const json = (schema: z.ZodType) => ({ 'application/json': schema });

/** The routes that every service has. */
export const healthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/livez',
    id: 'live',
    summary: 'Whether the process answers',
    answers: [
      { status: 200, description: 'It does', content: json(z.object({ ok: z.literal(true) })) },
    ],
    problems: [],
  },
  {
    method: 'GET',
    path: '/readyz',
    id: 'ready',
    summary: 'Whether the process can do its work',
    answers: [
      { status: 200, description: 'All checks hold', content: json(HealthReport) },
      { status: 503, description: 'A check does not hold', content: json(HealthReport) },
    ],
    problems: [],
  },
  {
    method: 'GET',
    path: '/metrics',
    id: 'metrics',
    summary: 'Metrics for Prometheus',
    answers: [
      { status: 200, description: 'In the text format', content: { 'text/plain': z.string() } },
    ],
    problems: [],
  },
];
