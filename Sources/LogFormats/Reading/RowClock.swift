import Chronology

/// Reads the times of rows; lines of the same second cost a comparison.
struct RowClock {
  private let zone: Zone
  /// The first 19 bytes of the last date read, as words at 0, 8 and 11, and its second as if it were UTC.
  private var lastDate: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var lastSecond: Int64 = 0
  /// The quarter of an hour, in local time, that `lastAhead` holds for.
  private var lastQuarter = Int64.min
  private var lastAhead: Int64 = 0

  init(zone: Zone) { self.zone = zone }

  /// The moment that a number since the epoch or an ISO date stands for; nil for any other value.
  @inline(__always)
  mutating func read(_ value: Value, note: inout TimeNote) -> Timestamp? {
    switch value.kind {
    case .number: return EpochNumber.read(value)
    case .string: return readText(value, note: &note)
    default: return nil
    }
  }

  private mutating func readText(_ value: Value, note: inout TimeNote) -> Timestamp? {
    guard value.count >= 8 else { return nil }
    guard value.count >= 19, !value.start[4].isDigit else { return EpochNumber.read(value.trimmed) }
    guard let second = readSecond(value.start) else { return nil }
    var place = value.start + 19
    let end = value.start + value.count
    let fraction = Self.readFraction(&place, end)
    guard let ahead = readZone(place, end, second: second, note: &note) else { return nil }
    return Timestamp(seconds: second - ahead) + .nanoseconds(fraction)
  }

  /// The second of `2026-03-02T12:00:00`, as if it were UTC.
  @inline(__always)
  private mutating func readSecond(_ start: Bytes) -> Int64? {
    let raw = UnsafeRawPointer(start)
    let date = (
      raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 11, as: UInt64.self)
    )
    if date == lastDate { return lastSecond }
    guard let second = CalendarText.second(start) else { return nil }
    lastDate = date
    lastSecond = second
    return second
  }

  /// Nanoseconds behind `.` or `,`; digits beyond the ninth are left out.
  private static func readFraction(_ place: inout Bytes, _ end: Bytes) -> Int64 {
    guard place < end, place.pointee == Byte.dot || place.pointee == Byte.comma else { return 0 }
    place += 1
    var unit: Int64 = 100_000_000
    var nanoseconds: Int64 = 0
    while place < end, place.pointee.isDigit {
      nanoseconds += Int64(place.pointee & 0x0F) * unit
      unit /= 10
      place += 1
    }
    return nanoseconds
  }

  /// Seconds ahead of UTC by the zone that stands at `start`, or by the source's where none does.
  private mutating func readZone(_ start: Bytes, _ end: Bytes, second: Int64, note: inout TimeNote) -> Int64? {
    var place = start
    while place < end, place.pointee == Byte.space { place += 1 }
    guard place < end else {
      note = .assumedZone
      return assumedAhead(second)
    }
    if place.pointee | 0x20 == UInt8(ascii: "z") { return 0 }
    let name = Value(start: place, count: end - place, kind: .string)
    if name.isWord("utc") || name.isWord("gmt") { return 0 }
    return CalendarText.offset(place, end)
  }

  private mutating func assumedAhead(_ second: Int64) -> Int64 {
    let quarter = second / 900
    if quarter != lastQuarter {
      lastQuarter = quarter
      lastAhead = Int64(zone.secondsAhead(atLocal: second))
    }
    return lastAhead
  }
}
