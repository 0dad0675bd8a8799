/** Appends Kafka's primitive types to a buffer that grows. */
export class Writer {
  #buffer: Buffer;
  #at = 0;

  constructor(size = 256) {
    this.#buffer = Buffer.allocUnsafe(size);
  }

  get length(): number {
    return this.#at;
  }

  get buffer(): Buffer {
    return this.#buffer.subarray(0, this.#at);
  }

  #room(bytes: number): number {
    const at = this.#at;
    if (at + bytes > this.#buffer.length) {
      const bigger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, at + bytes));
      this.#buffer.copy(bigger, 0, 0, at);
      this.#buffer = bigger;
    }
    this.#at = at + bytes;
    return at;
  }

  i8(value: number): this {
    const at = this.#room(1);
    this.#buffer.writeInt8(value, at);
    return this;
  }

  i16(value: number): this {
    const at = this.#room(2);
    this.#buffer.writeInt16BE(value, at);
    return this;
  }

  i32(value: number): this {
    const at = this.#room(4);
    this.#buffer.writeInt32BE(value, at);
    return this;
  }

  u32(value: number): this {
    const at = this.#room(4);
    this.#buffer.writeUInt32BE(value, at);
    return this;
  }

  i64(value: number | bigint): this {
    const at = this.#room(8);
    this.#buffer.writeBigInt64BE(BigInt(value), at);
    return this;
  }

  text(value: string | null): this {
    if (value === null) return this.i16(-1);
    const bytes = Buffer.byteLength(value);
    this.i16(bytes);
    return this.utf8(value, bytes);
  }

  utf8(value: string, bytes: number): this {
    const at = this.#room(bytes);
    this.#buffer.write(value, at, bytes, 'utf8');
    return this;
  }

  raw(value: Uint8Array): this {
    const at = this.#room(value.byteLength);
    this.#buffer.set(value, at);
    return this;
  }

  /** Zigzag variable length, of 32 bits. */
  varint(value: number): this {
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    while (rest > 0x7f) {
      this.#buffer[this.#room(1)] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    const at = this.#room(1);
    this.#buffer[at] = rest;
    return this;
  }
}

/** Bytes that {@link Writer.varint} takes. */
export function varintSize(value: number): number {
  let rest = ((value << 1) ^ (value >> 31)) >>> 0;
  let size = 1;
  while (rest > 0x7f) {
    rest >>>= 7;
    size += 1;
  }
  return size;
}

/** Reads Kafka's primitive types. */
export class Reader {
  readonly #buffer: Buffer;
  at: number;

  constructor(buffer: Buffer, at = 0) {
    this.#buffer = buffer;
    this.at = at;
  }

  get left(): number {
    return this.#buffer.length - this.at;
  }

  i8(): number {
    this.at += 1;
    return this.#buffer.readInt8(this.at - 1);
  }

  i16(): number {
    this.at += 2;
    return this.#buffer.readInt16BE(this.at - 2);
  }

  i32(): number {
    this.at += 4;
    return this.#buffer.readInt32BE(this.at - 4);
  }

  /** Offsets and times: below 2^53. */
  i64(): number {
    this.at += 8;
    return (
      this.#buffer.readInt32BE(this.at - 8) * 4294967296 + this.#buffer.readUInt32BE(this.at - 4)
    );
  }

  text(): string | null {
    const length = this.i16();
    return length < 0 ? null : this.bytes(length).toString('utf8');
  }

  bytes(length: number): Buffer {
    this.at += length;
    return this.#buffer.subarray(this.at - length, this.at);
  }

  list<T>(item: () => T): T[] {
    const count = this.i32();
    const items: T[] = [];
    for (let i = 0; i < count; i += 1) items.push(item());
    return items;
  }

  /** Zigzag variable length; exact up to 2^53. */
  varint(): number {
    let result = 0;
    let scale = 1;
    let byte: number;
    do {
      byte = this.#buffer[this.at] ?? 0;
      this.at += 1;
      result += (byte & 0x7f) * scale;
      scale *= 128;
    } while (byte & 0x80);
    return result % 2 === 0 ? result / 2 : -(result + 1) / 2;
  }

  varbytes(): Buffer | null {
    const length = this.varint();
    return length < 0 ? null : this.bytes(length);
  }
}
