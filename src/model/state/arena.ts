/**
 * The buffers of everything that changes. Tables have a capacity; each column set (owned by one folder)
 * belongs to a table. What steps read and write is in one buffer: when one of its tables grows, all arrays are made anew (the
 * column containers keep their identity), so it grows between steps only. A table that is appended to while steps run has a
 * buffer of its own: when it grows, no other array moves, and nobody's are stale but those of its own columns.
 * `snapshot` and `restore` copy the whole.
 */
import { CELL_BYTES, viewOf, type ColumnLayout, type ColumnsOf } from './columns.js';

const ALIGNMENT = 8;
const MAGIC = 0x494e4e46;
const STATE = '';

interface ColumnSet {
  readonly table: string;
  readonly layout: ColumnLayout;
  readonly container: Record<string, unknown>;
}

export class Arena {
  /** The buffer of the steps under `STATE`, that of each appended table under its name. */
  private readonly buffers = new Map<string, ArrayBuffer>([[STATE, new ArrayBuffer(0)]]);
  /**
   * The steps' buffer as bytes and words, for loops over everybody that read many columns: there the engine checks an
   * array once per person however many columns are read through it. Cell `row` of a column is at
   * `column.byteOffset / cell size + row`. New arrays after `grow` and `restore`, as with the columns.
   */
  u8 = new Uint8Array(0);
  u16 = new Uint16Array(0);
  i32 = new Int32Array(0);
  private readonly sets: ColumnSet[] = [];
  private readonly capacities = new Map<string, number>();
  /** First byte and cell size of every column, by table. */
  private readonly cells = new Map<string, { readonly start: number; readonly size: number }[]>();

  /** Declares a column set on a table; the arrays appear after `allocate`. */
  declare<L extends ColumnLayout>(table: string, layout: L): ColumnsOf<L> {
    const container: Record<string, unknown> = {};
    this.sets.push({ table, layout, container });
    return container as ColumnsOf<L>;
  }

  /** The same on a table that may grow at any moment; all column sets of a table are declared alike. */
  declareAppended<L extends ColumnLayout>(table: string, layout: L): ColumnsOf<L> {
    this.buffers.set(table, new ArrayBuffer(0));
    return this.declare(table, layout);
  }

  capacity(table: string): number {
    const capacity = this.capacities.get(table);
    if (capacity === undefined) throw new Error(`the arena has no table ${table}`);
    return capacity;
  }

  /** Bytes of the whole state. */
  get bytes(): number {
    let bytes = 0;
    for (const buffer of this.buffers.values()) bytes += buffer.byteLength;
    return bytes;
  }

  /** Gives every table its first capacity and every column its array of zeros. */
  allocate(capacities: Readonly<Record<string, number>>): void {
    this.capacities.clear();
    for (const [table, capacity] of Object.entries(capacities)) this.capacities.set(table, capacity);
    for (const part of this.buffers.keys()) this.bind(part);
  }

  /** Makes a table longer; existing cells keep their values, new ones are zero. */
  grow(table: string, capacity: number): void {
    this.growAll({ [table]: capacity });
  }

  /** Makes several tables longer at once: everything is copied but once. */
  growAll(capacities: Readonly<Record<string, number>>): void {
    const longer = Object.entries(capacities).filter(([table, capacity]) => capacity > this.capacity(table));
    const moving = new Set(longer.map(([table]) => this.partOf(table)));
    const old = new Map<ColumnSet, Record<string, unknown>>();
    for (const set of this.sets) if (moving.has(this.partOf(set.table))) old.set(set, { ...set.container });
    for (const [table, capacity] of longer) this.capacities.set(table, capacity);
    for (const part of moving) this.bind(part);
    for (const [set, arrays] of old) {
      for (const name of Object.keys(set.layout)) {
        const target = set.container[name] as Uint8Array;
        target.set(arrays[name] as Uint8Array);
      }
    }
  }

  /** Copies one row of a table to another, all columns, as bytes. */
  copyCells(table: string, from: number, to: number): void {
    const bytes = new Uint8Array(this.buffers.get(this.partOf(table)) ?? new ArrayBuffer(0));
    for (const { start, size } of this.cells.get(table) ?? []) {
      const source = start + from * size;
      const target = start + to * size;
      for (let byte = 0; byte < size; byte += 1) bytes[target + byte] = bytes[source + byte] ?? 0;
    }
  }

  /** The whole state as bytes: header with capacities, then the buffers. */
  snapshot(): Uint8Array {
    const names = [...this.capacities.keys()];
    const header = 2 + names.length;
    const bytes = new Uint8Array(header * 4 + this.bytes);
    const words = new Uint32Array(bytes.buffer, 0, header);
    words[0] = MAGIC;
    words[1] = names.length;
    names.forEach((name, index) => {
      words[2 + index] = this.capacity(name);
    });
    let at = header * 4;
    for (const buffer of this.buffers.values()) {
      bytes.set(new Uint8Array(buffer), at);
      at += buffer.byteLength;
    }
    return bytes;
  }

  /** Takes a snapshot's capacities and values over. Throws where the bytes are not of this layout. */
  restore(bytes: Uint8Array): void {
    const names = [...this.capacities.keys()];
    const header = 2 + names.length;
    const words = new Uint32Array(bytes.slice(0, header * 4).buffer);
    if (words[0] !== MAGIC || words[1] !== names.length)
      throw new Error('these bytes are no snapshot of this model');
    names.forEach((name, index) => this.capacities.set(name, words[2 + index] ?? 0));
    for (const part of this.buffers.keys()) this.bind(part);
    if (this.bytes !== bytes.byteLength - header * 4) {
      throw new Error('this snapshot was taken by another version of the model');
    }
    let at = header * 4;
    for (const buffer of this.buffers.values()) {
      new Uint8Array(buffer).set(bytes.subarray(at, at + buffer.byteLength));
      at += buffer.byteLength;
    }
  }

  /** Name of the buffer a table is in. */
  private partOf(table: string): string {
    return this.buffers.has(table) ? table : STATE;
  }

  /** Makes the arrays of one buffer anew, of zeros. */
  private bind(part: string): void {
    const sets = this.sets.filter(({ table }) => this.partOf(table) === part);
    let bytes = 0;
    for (const set of sets) {
      for (const type of Object.values(set.layout)) {
        bytes += align(CELL_BYTES[type] * this.capacity(set.table));
      }
    }
    const buffer = new ArrayBuffer(bytes);
    this.buffers.set(part, buffer);
    if (part === STATE) {
      this.u8 = new Uint8Array(buffer);
      this.u16 = new Uint16Array(buffer);
      this.i32 = new Int32Array(buffer);
    }
    let offset = 0;
    for (const { table } of sets) this.cells.set(table, []);
    for (const set of sets) {
      const length = this.capacity(set.table);
      for (const [name, type] of Object.entries(set.layout)) {
        set.container[name] = viewOf(type, buffer, offset, length);
        this.cells.get(set.table)?.push({ start: offset, size: CELL_BYTES[type] });
        offset += align(CELL_BYTES[type] * length);
      }
    }
  }
}

function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
