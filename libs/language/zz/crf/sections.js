import { ModelError } from './errors.js';
const aligned = (bytes) => (bytes + 3) & ~3;
/** Reads what `writeSections` wrote. Numbers are little-endian, as on every machine that Node runs on. */
export const readSections = (file, name) => {
    const lineEnd = file.indexOf(10);
    const header = parseHeader(file, lineEnd, name);
    // A copy, because a view of wider numbers must begin at a multiple of their size.
    const data = new Uint8Array(file.subarray(lineEnd + 1)).buffer;
    const offsets = new Map();
    let end = 0;
    for (const [section, { kind, length }] of Object.entries(header.sections)) {
        offsets.set(section, end);
        end += aligned(length * (WIDTHS[kind] ?? 0));
    }
    if (end !== data.byteLength)
        throw new ModelError(`${name} holds ${data.byteLength} bytes where its head says ${end}`);
    return {
        meta: header.meta,
        get: (section, kind) => {
            const found = header.sections[section];
            if (found?.kind !== kind.name)
                throw new ModelError(`${name} has no section ${section} of ${kind.name}`);
            return new kind(data, offsets.get(section), found.length);
        },
    };
};
const WIDTHS = {
    Int8Array: 1,
    Uint8Array: 1,
    Uint16Array: 2,
    Int32Array: 4,
    Float32Array: 4,
};
const parseHeader = (file, lineEnd, name) => {
    try {
        return JSON.parse(new TextDecoder().decode(file.subarray(0, lineEnd)));
    }
    catch (cause) {
        throw new ModelError(`${name} does not begin with a head of JSON`, { cause });
    }
};
/** The bytes of a file of sections; the same values give the same bytes. */
export const writeSections = (meta, sections) => {
    const parts = Object.entries(sections);
    const header = {
        meta,
        sections: Object.fromEntries(parts.map(([name, array]) => [name, { kind: array.constructor.name, length: array.length }])),
    };
    const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
    const size = parts.reduce((sum, [, array]) => sum + aligned(array.byteLength), head.length);
    const file = new Uint8Array(size);
    file.set(head);
    let at = head.length;
    for (const [, array] of parts) {
        file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
        at += aligned(array.byteLength);
    }
    return file;
};
