import * as contracts from '@quickwire/contracts';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/** Every schema that the contracts export, by its name. */
export const schemaNames: ReadonlyMap<z.ZodType, string> = new Map(
  Object.entries(contracts).flatMap(([name, value]) => (isSchema(value) ? [[value, name]] : [])),
);

/**
 * JSON Schema of every schema, each once and referred to by name. Objects stay open: a field added later breaks no
 * reader.
 * @param target the draft: AsyncAPI's schemas extend 7, OpenAPI's are of 2020-12
 */
export const jsonSchemas = (
  target: 'draft-7' | 'draft-2020-12',
  names: ReadonlyMap<z.ZodType, string> = schemaNames,
): Record<string, JsonSchema> => {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target,
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
      // The format says the same, and can be read.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { $schema: _, $id: __, id: ___, ...schema }]) => [name, schema as JsonSchema]),
  );
};
