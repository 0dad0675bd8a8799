import { Problem } from '@quickwire/contracts';
import {
  COMMON_PROBLEMS,
  type Content,
  type Parameter,
  PROBLEM_JSON,
  type ProblemName,
  problemKind,
  type Route,
} from '@quickwire/http-guard';
import { stringify } from 'yaml';
import { z } from 'zod';
import { extractionRoutes } from '../../services/extraction/src/analyse/routes.ts';
import { ingestionRoutes } from '../../services/ingestion/src/routes.ts';
import { publishingRoutes } from '../../services/publishing/src/read/routes.ts';
import { healthRoutes } from '../../services/service-kit/src/http/routes.ts';
import { jsonSchemas, schemaNames } from './schemas.ts';

type Fields = Record<string, unknown>;

/** The routes by the service that has them; those of health each service has. */
const routesOf: Readonly<Record<string, readonly Route[]>> = {
  ingestion: ingestionRoutes,
  extraction: extractionRoutes,
  publishing: publishingRoutes,
  health: healthRoutes,
};

const contentSchemas = Object.values(routesOf)
  .flat()
  .flatMap(({ body = {}, answers }) => [body, ...answers.map(({ content = {} }) => content)])
  .flatMap((content) => Object.values(content))
  .flatMap((schema) =>
    schema instanceof z.ZodUnion ? [schema, ...(schema.options as readonly z.ZodType[])] : [schema],
  );

/** The schemas that are referred to by name: those of the contracts, and those of routes that name themselves. */
const names: ReadonlyMap<z.ZodType, string> = new Map([
  ...schemaNames,
  ...contentSchemas.flatMap((schema): [z.ZodType, string][] => {
    const id = schema.meta()?.id;
    return id ? [[schema, id]] : [];
  }),
]);

const ref = (name: string): Fields => ({ $ref: `#/components/schemas/${name}` });

const schemaOf = (schema: z.ZodType): Fields => {
  const name = names.get(schema);
  if (name) return ref(name);
  const { $schema: _, ...inline } = z.toJSONSchema(schema, { io: 'input' });
  return inline;
};

const contentOf = (content: Content): Fields =>
  Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [type, { schema: schemaOf(schema) }]),
  );

const parameterOf = ({ schema, ...rest }: Parameter): Fields => ({
  ...rest,
  required: !schema.safeParse(undefined).success,
  schema: schemaOf(schema),
});

const problemsByStatus = (problems: readonly ProblemName[]): [string, Fields][] => {
  const byStatus = Object.groupBy(problems, (name) => problemKind(name).status);
  return Object.entries(byStatus).map(([status, some = []]) => [
    status,
    {
      description: some.map((name) => `\`${name}\`: ${problemKind(name).title}`).join('; '),
      content: { [PROBLEM_JSON]: { schema: schemaOf(Problem) } },
    },
  ]);
};

const operation = (tag: string, route: Route): Fields => ({
  operationId: route.id,
  tags: [tag],
  summary: route.summary,
  ...(route.description && { description: route.description }),
  security: route.feedKey ? [{ feedKey: [] }] : [],
  ...(route.parameters && { parameters: route.parameters.map(parameterOf) }),
  ...(route.body && { requestBody: { required: true, content: contentOf(route.body) } }),
  responses: {
    ...Object.fromEntries(
      route.answers.map(({ status, description, content }) => [
        status,
        { description, ...(content && { content: contentOf(content) }) },
      ]),
    ),
    ...Object.fromEntries(problemsByStatus(route.problems)),
    default: { $ref: '#/components/responses/Refused' },
  },
});

const paths = (): Fields => {
  const found: Record<string, Fields> = {};
  for (const [tag, routes] of Object.entries(routesOf))
    for (const route of routes)
      found[route.path] = {
        ...found[route.path],
        [route.method.toLowerCase()]: operation(tag, route),
      };
  return found;
};

/** The schemas that a part of the document needs, with those that they need. */
const schemasFor = (part: unknown): Fields => {
  const all = jsonSchemas('draft-2020-12', names);
  const needed = new Set<string>();
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      if (!needed.has(name)) {
        needed.add(name);
        visit(all[name]);
      }
  };
  visit(part);
  return Object.fromEntries(Object.entries(all).filter(([name]) => needed.has(name)));
};

const document = (version: string): Fields => {
  const responses = {
    Refused: {
      description: `Any other refusal: ${COMMON_PROBLEMS.map((name) => `\`${name}\``).join(', ')}`,
      content: { [PROBLEM_JSON]: { schema: schemaOf(Problem) } },
    },
  };
  const all = paths();
  return {
    openapi: '3.1.1',
    info: {
      title: 'Quickwire',
      version,
      description:
        'Wires in, packages out. Every refusal is an RFC 9457 problem whose type is `urn:quickwire:problem:` and the name given with its status.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'http://127.0.0.1:8787', description: 'All services in one process' }],
    tags: Object.keys(routesOf).map((name) => ({
      name,
      description: name === 'health' ? 'In every service' : `In the service ${name}`,
    })),
    paths: all,
    components: {
      securitySchemes: {
        feedKey: { type: 'http', scheme: 'bearer', description: 'The key of the feed' },
      },
      responses,
      schemas: schemasFor([all, responses]),
    },
  };
};

/** The HTTP interface as an OpenAPI 3.1 document in YAML. */
export const renderOpenApi = (version: string): string =>
  `# Generated from the services' routes.ts by "npm run generate"; do not edit.\n${stringify(
    document(version),
    { lineWidth: 0, aliasDuplicateObjects: false },
  )}`;
