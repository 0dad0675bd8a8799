import type { Mention } from '../doc.ts';
import { type Place } from './gazetteer.ts';
/** What the words around a name say outright of where it lies. */
export interface Told {
    /** Countries or subdivisions, of which one holds it: `Paris, Texas`. */
    readonly within: readonly Place[];
    /** Towns of which one lies in it: `Atlanta, Georgia`. */
    readonly around: readonly Place[];
    /** Whether nothing but its container can be meant by what follows it: `Larksund, Texas, is small`. */
    readonly outright: boolean;
    readonly kind?: 'city' | 'subdivision';
}
/** Reads what stands around a mention. */
export declare const toldAround: (text: string, { start, end }: Pick<Mention, 'start' | 'end'>) => Told;
/** Whether words around a name put something there: "in Washington", "WASHINGTON (AP) —". */
export declare const isWhereabouts: (text: string, { start, end }: Pick<Mention, 'start' | 'end'>) => boolean;
export declare const isOf: (place: Place, container: Place) => boolean;
