import { badFields, type Fault } from '../errors.ts';
import { attributeOf, pathOf, textOf, type XmlElement } from './element.ts';
import { writtenTimeOf } from './instant.ts';

const quote = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);

/** Reads the fields of one item and notes all that is at fault, so that the sender can mend it in one go. */
export class FieldReader {
  readonly item: XmlElement;
  readonly #faults: Fault[] = [];

  constructor(item: XmlElement) {
    this.item = item;
  }

  /** Notes a fault of an element of the item, or of one of its attributes. */
  fault(element: XmlElement, attribute: string | undefined, detail: string): void {
    const pointer = pathOf(element, this.item) + (attribute === undefined ? '' : `/@${attribute}`);
    if (this.#faults.length < 20) this.#faults.push({ pointer, detail });
  }

  /** The value of an attribute, or of the text; a fault when it is there and cannot be converted. */
  read<T>(
    element: XmlElement | undefined,
    attribute: string | undefined,
    convert: (value: string) => T | undefined,
    expects: string,
  ): T | undefined {
    const value = attribute === undefined ? textOf(element) : attributeOf(element, attribute);
    if (element === undefined || value === undefined) return undefined;
    const converted = convert(value);
    if (converted === undefined)
      this.fault(element, attribute, `has to be ${expects}; it is ${quote(value)}`);
    return converted;
  }

  /** A time at which something was made; one without an offset is taken as UTC. */
  time(element: XmlElement | undefined, attribute?: string): string | undefined {
    return this.read(
      element,
      attribute,
      (value) => writtenTimeOf(value)?.instant,
      'a date and time, as in 2026-02-17T10:00:00Z',
    );
  }

  /** A time before which nothing may go out: it has to be told without doubt. */
  embargo(element: XmlElement | undefined, attribute?: string): string | undefined {
    return this.read(
      element,
      attribute,
      (value) => {
        const time = writtenTimeOf(value);
        return time?.hasOffset ? time.instant : undefined;
      },
      'a date and time with an offset, as in 2026-02-17T10:00:00Z',
    );
  }

  urgency(element: XmlElement | undefined, attribute?: string): number | undefined {
    return this.read(
      element,
      attribute,
      (value) => (/^[1-9]$/.test(value) ? Number(value) : undefined),
      'a whole number from 1 to 9',
    );
  }

  language(element: XmlElement | undefined, attribute?: string): string | undefined {
    return this.read(
      element,
      attribute,
      (value) => {
        try {
          return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0];
        } catch {
          return undefined;
        }
      },
      'a language tag (BCP 47), as in en or nb-NO',
    );
  }

  /** @throws {WireError} BAD_FIELD with every fault that was noted */
  check(format: string): void {
    if (this.#faults.length > 0) throw badFields(format, this.#faults);
  }
}
