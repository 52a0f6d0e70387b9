import CByteScan
import Chronology

extension RowClock {
  /// As `read`, for a value behind whose first byte 48 may be read: most times cost a few steps.
  @inline(__always)
  mutating func readAhead(_ value: Value, note: inout TimeNote) -> Timestamp? {
    let quick = value.kind == .number ? Self.epochAhead(value) : dateAhead(value)
    return quick ?? read(value, note: &note)
  }

  /// `1772453100123`, `1772453100.123456`; nil for what is longer, shorter, signed or otherwise written, and for fractions
  /// behind more seconds than a moment can have in nanoseconds.
  @inline(__always)
  private static func epochAhead(_ value: Value) -> Timestamp? {
    let whole = min(scan_nondigits(value.start).trailingZeroBitCount, 16)
    guard whole >= 9, value.start.pointee != Byte.zero else { return nil }
    let number = Int64(Digits.value(value.start, count: whole))
    guard whole < value.count else { return number > 100_000_000 ? Timestamp(epoch: number) : nil }
    let fraction = value.count - whole - 1
    guard number > 100_000_000, number < 9_000_000_000, fraction > 0, fraction <= 9,
      value.start[whole] == Byte.dot
    else { return nil }
    return Timestamp(nanoseconds: number * 1_000_000_000 + Digits.nanoseconds(value.start + whole + 1, count: fraction))
  }

  /// `2026-03-02T12:00:00.123Z`, of the same second as the date read before.
  @inline(__always)
  private func dateAhead(_ value: Value) -> Timestamp? {
    guard value.count >= 20, !value.isEscaped, value.start[value.count - 1] == UInt8(ascii: "Z") else { return nil }
    guard isLastDate(value.start) else { return nil }
    if value.count == 20 { return lastSecond }
    let fraction = value.count - 21
    guard fraction > 0, fraction <= 9, value.start[19] == Byte.dot,
      scan_nondigits(value.start + 20).trailingZeroBitCount == fraction
    else { return nil }
    return Timestamp(nanoseconds: lastSecond.nanoseconds + Digits.nanoseconds(value.start + 20, count: fraction))
  }
}

/// Decimal digits, eight at a time; eight bytes from the first and the last eight digits must be readable.
enum Digits {
  /// The number that one to sixteen digits are.
  @inline(__always)
  static func value(_ start: Bytes, count: Int) -> UInt64 {
    if count <= 8 { return eight(word(start) << UInt64(64 - 8 * count)) }
    return eight(word(start) << UInt64(64 - 8 * (count - 8))) * 100_000_000 + eight(word(start + count - 8))
  }

  /// The nanoseconds that one to nine digits behind a point are.
  @inline(__always)
  static func nanoseconds(_ start: Bytes, count: Int) -> Int64 { Int64(value(start, count: count)) * scale(9 - count) }

  @inline(__always)
  private static func scale(_ power: Int) -> Int64 {
    switch power {
    case 0: 1
    case 3: 1_000
    case 6: 1_000_000
    default: (0..<power).reduce(1) { scale, _ in scale * 10 }
    }
  }

  @inline(__always)
  private static func word(_ start: Bytes) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// The number that eight digits are, the first in the lowest byte; zero bytes before them count as zeros.
  @inline(__always)
  private static func eight(_ word: UInt64) -> UInt64 {
    let ones = word & 0x0F0F_0F0F_0F0F_0F0F
    let pairs = (ones &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
    return (fours &* 42_949_672_960_001) >> 32
  }
}
