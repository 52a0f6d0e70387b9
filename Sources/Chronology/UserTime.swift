/// Reads a time as a user types it: a moment, a time of day, or a span before now.
public enum UserTime {
  /// The moment that `text` means; nil where it means none.
  ///
  /// `2026-03-02T12:04:31Z`, `2026-03-02 12:04`, `2026-03-02` · `12:04`, `12:04:31.250` on the day of `reference` ·
  /// `-5m`, `-1h30m` before it · `1772453100`, `1772453100.5`, `1772453100000` since the epoch. What names no zone is in
  /// `zone`.
  public static func parse(_ text: String, near reference: Timestamp, zone: Zone) -> Timestamp? {
    let padded = text.utf8.span
    let range = padded.trimmed
    let bytes = padded.extracting(range)
    if let written = TimeText.parse(bytes, zone: zone) { return written.moment }
    if bytes.byte(at: 0) == UInt8(ascii: "-") { return DurationText.parse(bytes).map { reference + $0 } }
    return midnight(bytes, zone) ?? timeOfDay(bytes, near: reference, zone) ?? Timestamp(epochText: bytes)
  }

  private static func midnight(_ text: Span<UInt8>, _ zone: Zone) -> Timestamp? {
    guard text.count == 10, let date = TimeText.date(in: text) else { return nil }
    return CivilTime(date: date, hour: 0, minute: 0)?.moment(in: zone)
  }

  private static func timeOfDay(_ text: Span<UInt8>, near reference: Timestamp, _ zone: Zone) -> Timestamp? {
    let today = CivilTime(at: reference, in: zone).date
    guard var (time, end) = TimeText.clock(in: text, at: 0, on: today) else { return nil }
    (time.nanosecond, end) = TimeText.fraction(in: text, at: end)
    return end == text.count ? time.moment(in: zone) : nil
  }
}
