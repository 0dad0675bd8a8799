import { eventHeaders, Package } from '@quickwire/contracts';
import type { LogRecord } from '@quickwire/streaming';

/** A package with its place in the log. */
export interface PlacedPackage {
  readonly pkg: Package;
  /** The package as JSON, written once for all who ask. */
  readonly json: () => string;
  readonly eventId: string;
  readonly partition: number;
  readonly offset: number;
}

/** Reads a record of `packages.published`; an error for one that is not a package. */
export const readPackage = (record: LogRecord): PlacedPackage | Error => {
  const { partition, offset } = record;
  try {
    const pkg = Package.parse(JSON.parse(Buffer.from(record.value).toString()));
    let text: string | undefined;
    const json = (): string => {
      text ??= JSON.stringify(pkg);
      return text;
    };
    const eventId = record.headers[eventHeaders.id] ?? `${partition}.${offset}`;
    return { pkg, json, eventId, partition, offset };
  } catch (cause) {
    return new Error(
      `record ${offset} of partition ${partition} of ${record.topic} is not a package; it is left out`,
      { cause },
    );
  }
};
