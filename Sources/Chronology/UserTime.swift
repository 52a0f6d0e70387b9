extension Timestamp {
  /// The moment that a user means by `text`: a moment, a time of day, or a span before `reference`; nil where it is none.
  ///
  /// `2026-03-02T12:04:31Z`, `2026-03-02 12:04`, `2026-03-02` · `12:04`, `12:04:31.250` on the day of `reference` ·
  /// `-5m`, `-1h30m` before it · `1772453100`, `1772453100.5`, `1772453100000` since the epoch. What names no zone is in
  /// `zone`.
  public init?(userTime text: String, relativeTo reference: Timestamp, in zone: Zone) {
    let typed = text.utf8.span
    guard let moment = UserTime.parse(typed.extracting(typed.trimmedRange), reference, zone) else { return nil }
    self = moment
  }

  /// The moment of a log that is meant: a time of day is taken on the day of `reference`, or where only that lies in the
  /// log, on the day before or after.
  public init?(
    userTime text: String, within log: ClosedRange<Timestamp>, relativeTo reference: Timestamp, in zone: Zone
  ) {
    let days = text.hasPrefix("-") ? [0] : [0, -1, 1]
    let moments = days.compactMap {
      Timestamp(userTime: text, relativeTo: reference + .seconds(86_400 * $0), in: zone)
    }
    guard let moment = moments.first(where: log.contains) ?? moments.first else { return nil }
    self = moment
  }
}

private enum UserTime {
  static func parse(_ text: Span<UInt8>, _ reference: Timestamp, _ zone: Zone) -> Timestamp? {
    if let written = TimeText.parse(text, zone: zone) { return written.moment }
    if text.byte(at: 0) == UInt8(ascii: "-") { return DurationText.parse(text).map { reference + $0 } }
    return midnight(text, zone) ?? timeOfDay(text, reference, zone) ?? Timestamp(epochText: text)
  }

  static func midnight(_ text: Span<UInt8>, _ zone: Zone) -> Timestamp? {
    guard text.count == 10, let date = TimeText.date(in: text) else { return nil }
    return CivilTime(date: date, hour: 0, minute: 0)?.moment(in: zone)
  }

  static func timeOfDay(_ text: Span<UInt8>, _ reference: Timestamp, _ zone: Zone) -> Timestamp? {
    let today = CivilTime(at: reference, in: zone).date
    guard var (time, end) = TimeText.clock(in: text, at: 0, on: today) else { return nil }
    (time.nanosecond, end) = TimeText.fraction(in: text, at: end)
    return end == text.count ? time.moment(in: zone) : nil
  }
}
