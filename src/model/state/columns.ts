/**
 * Column descriptors: a folder declares its columns as data, the arena makes typed arrays of them.
 * Types: i8, u8, i16, u16, i32, u32 (integers) and f64 (money and accumulators that must be exact integers).
 */
export type ColumnType = 'i8' | 'u8' | 'i16' | 'u16' | 'i32' | 'u32' | 'f64';

interface ArrayOf {
  i8: Int8Array;
  u8: Uint8Array;
  i16: Int16Array;
  u16: Uint16Array;
  i32: Int32Array;
  u32: Uint32Array;
  f64: Float64Array;
}

export type ColumnLayout = Readonly<Record<string, ColumnType>>;

/** The typed arrays of a layout, all of one table's length. */
export type ColumnsOf<L extends ColumnLayout> = { -readonly [K in keyof L]: ArrayOf[L[K]] };

/** Bytes of one cell. */
export const CELL_BYTES: Readonly<Record<ColumnType, number>> = {
  i8: 1,
  u8: 1,
  i16: 2,
  u16: 2,
  i32: 4,
  u32: 4,
  f64: 8,
};

/** A typed view on `length` cells of a buffer. */
export function viewOf(
  type: ColumnType,
  buffer: ArrayBuffer,
  offset: number,
  length: number,
): ArrayOf[ColumnType] {
  switch (type) {
    case 'i8':
      return new Int8Array(buffer, offset, length);
    case 'u8':
      return new Uint8Array(buffer, offset, length);
    case 'i16':
      return new Int16Array(buffer, offset, length);
    case 'u16':
      return new Uint16Array(buffer, offset, length);
    case 'i32':
      return new Int32Array(buffer, offset, length);
    case 'u32':
      return new Uint32Array(buffer, offset, length);
    case 'f64':
      return new Float64Array(buffer, offset, length);
  }
}
