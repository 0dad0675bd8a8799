/** Named typed arrays in one file: a line of JSON that says what follows, then the arrays, each at a multiple of four bytes. */
export interface Sections {
    readonly meta: Readonly<Record<string, unknown>>;
    /** A view of the file's bytes; throws a ModelError where the file has no such section. */
    get<T extends SectionArray>(name: string, kind: SectionKind<T>): T;
}
export type SectionArray = Int8Array | Uint8Array | Uint16Array | Int32Array | Float32Array;
export interface SectionKind<T extends SectionArray> {
    readonly name: string;
    readonly BYTES_PER_ELEMENT: number;
    new (buffer: ArrayBuffer, byteOffset: number, length: number): T;
}
/** Reads what `writeSections` wrote. Numbers are little-endian, as on every machine that Node runs on. */
export declare const readSections: (file: Uint8Array, name: string) => Sections;
/** The bytes of a file of sections; the same values give the same bytes. */
export declare const writeSections: (meta: Readonly<Record<string, unknown>>, sections: Readonly<Record<string, SectionArray>>) => Uint8Array;
