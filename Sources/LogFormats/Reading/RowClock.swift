import Chronology

/// Reads the times of rows; lines of the same second cost a comparison.
struct RowClock {
  private let zone: Zone
  /// The first 19 bytes of the last date read, as words at 0, 8 and 11, and its second as if it were UTC.
  private var lastDate: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private(set) var lastSecond = Timestamp(nanoseconds: 0)
  /// The quarter of an hour, in local time, that `lastAhead` holds for.
  private var lastQuarter = Int64.min
  private var lastAhead = Duration.zero

  init(zone: Zone) { self.zone = zone }

  /// The moment that a number since the epoch or an ISO date stands for; nil for any other value.
  @inline(__always)
  mutating func read(_ value: Value, note: inout TimeNote) -> Timestamp? {
    switch value.kind {
    case .number: return Self.epoch(value)
    case .string: return readText(value, note: &note)
    default: return nil
    }
  }

  /// A moment counted from the epoch, in the unit that the count's size tells; what is not above 1e8 is no time.
  static func epoch(_ value: Value) -> Timestamp? {
    if let whole = Integers.read(value) { return whole > 100_000_000 ? Timestamp(epoch: Int64(whole)) : nil }
    guard let count = ExactDecimal(value.bytes.span), count.scaled(byPowerOfTen: 0) > 100_000_000 else { return nil }
    return Timestamp(epoch: count)
  }

  private mutating func readText(_ value: Value, note: inout TimeNote) -> Timestamp? {
    guard value.count >= 9 else { return nil }
    guard value.count >= 19, !value.start[4].isDigit else { return readShort(value.trimmed, note: &note) }
    guard let second = readSecond(value.start) else { return readShort(value.trimmed, note: &note) }
    var place = value.start + 19
    let end = value.start + value.count
    let fraction = Self.readFraction(&place, end)
    if place == end {
      note = .assumedZone
      return second + fraction - assumedAhead(second)
    }
    if place + 1 == end, place.pointee | 0x20 == UInt8(ascii: "z") { return second + fraction }
    let zoneName = Value(start: place, count: end - place, kind: .string).trimmed
    if zoneName.isWord("utc") || zoneName.isWord("gmt") { return second + fraction }
    return readShort(value.trimmed, note: &note)
  }

  /// Any time, the slow way.
  private func readShort(_ text: Value, note: inout TimeNote) -> Timestamp? {
    if let time = TimeText.parse(text.bytes.span, zone: zone) {
      if !time.namesZone { note = .assumedZone }
      return time.moment
    }
    return Self.epoch(text)
  }

  /// The second of `2026-03-02T12:00:00`, as if it were UTC.
  @inline(__always)
  private mutating func readSecond(_ start: Bytes) -> Timestamp? {
    if isLastDate(start) { return lastSecond }
    let text = UnsafeBufferPointer(start: start, count: 19).span
    guard let second = TimeText.parse(text, zone: .utc), !second.namesZone else { return nil }
    lastDate = Self.date(start)
    lastSecond = second.moment
    return second.moment
  }

  /// Whether the 19 bytes at `start` are those of the date read before.
  @inline(__always)
  func isLastDate(_ start: Bytes) -> Bool { Self.date(start) == lastDate }

  @inline(__always)
  private static func date(_ start: Bytes) -> (UInt64, UInt64, UInt64) {
    let raw = UnsafeRawPointer(start)
    return (
      raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 11, as: UInt64.self)
    )
  }

  /// What stands behind `.` or `,`; digits beyond the ninth are left out.
  private static func readFraction(_ place: inout Bytes, _ end: Bytes) -> Duration {
    guard place + 1 < end, place.pointee == Byte.dot || place.pointee == Byte.comma, place[1].isDigit else {
      return .zero
    }
    place += 1
    var unit: Int64 = 100_000_000
    var nanoseconds: Int64 = 0
    while place < end, place.pointee.isDigit {
      nanoseconds += Int64(place.pointee & 0x0F) * unit
      unit /= 10
      place += 1
    }
    return .nanoseconds(nanoseconds)
  }

  /// How far ahead of UTC the source's zone is when its clocks show `second`.
  private mutating func assumedAhead(_ second: Timestamp) -> Duration {
    let seconds = second.nanoseconds / 1_000_000_000
    let quarter = seconds / 900
    if quarter != lastQuarter || seconds < 0 {
      lastQuarter = quarter
      lastAhead = .seconds(zone.secondsAhead(atLocal: seconds))
    }
    return lastAhead
  }
}
