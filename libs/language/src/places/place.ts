/** A country, subdivision or town of the tables. */
export interface Place {
  readonly kind: 'country' | 'subdivision' | 'city';
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2. */
  readonly subdivision?: string;
  /** Degrees; where it lies is not known of every subdivision. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Thousands of people; 0 where not known. */
  readonly people: number;
  /** Of a country: ISO 3166-1 codes of its neighbours. */
  readonly neighbours?: readonly string[];
  /** Of a city: whether it is its country's capital. */
  readonly isCapital?: true;
}
