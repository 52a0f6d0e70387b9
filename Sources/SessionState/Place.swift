/// Where an event's text is: its source, the file's generation there, the line's first byte, the element in it.
///
/// Packed so that places compare in the order in which they are read: source, generation, offset.
public struct Place: Sendable, Hashable, Comparable {
  /// Source and generation.
  let file: UInt32
  /// Offset and element, in halves so that a key with a time takes no padding.
  private let middle: UInt32
  private let bottom: UInt32

  init(source: Int, generation: Int, offset: UInt64, element: Int) {
    self.init(
      file: UInt32(truncatingIfNeeded: source) << 16 | UInt32(truncatingIfNeeded: min(generation, 0xffff)),
      low: offset << 16 | UInt64(truncatingIfNeeded: min(element, 0xffff)))
  }

  init(file: UInt32, low: UInt64) {
    self.file = file
    (middle, bottom) = (UInt32(truncatingIfNeeded: low >> 32), UInt32(truncatingIfNeeded: low))
  }

  /// Offset and element.
  var low: UInt64 { UInt64(middle) << 32 | UInt64(bottom) }

  /// Source and offset in one number, which orders the places of one generation.
  var rank: UInt64 { UInt64(file >> 16) << 48 | (low >> 16) & 0xffff_ffff_ffff }

  /// Index of the source.
  public var source: Int { Int(file >> 16) }
  /// How many files the source's name stood for before this one, modulo 65,536.
  public var generation: Int { Int(file & 0xffff) }
  /// Place of the line's first byte.
  public var offset: UInt64 { low >> 16 }
  /// Position in a line that is an array.
  public var element: Int { Int(low & 0xffff) }

  public static func < (left: Place, right: Place) -> Bool {
    left.file == right.file ? left.low < right.low : left.file < right.file
  }
}

/// What orders events: time first, then source and place.
struct EventKey: Sendable, Comparable {
  var nanoseconds: Int64
  var place: Place

  static func < (left: EventKey, right: EventKey) -> Bool {
    left.nanoseconds == right.nanoseconds ? left.place < right.place : left.nanoseconds < right.nanoseconds
  }
}
