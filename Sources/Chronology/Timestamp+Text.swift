extension Timestamp {
  /// As `2026-03-02T12:04:31.250Z`, or with `+02:00` where `zone` is not UTC; what is below a millisecond is cut.
  public func rfc3339(in zone: Zone = .utc) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(29)
    writeRFC3339(to: &bytes, in: zone)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `rfc3339(in:)` gives.
  public func writeRFC3339(to output: inout [UInt8], in zone: Zone = .utc) {
    // Whole minutes, as the form can name no others: the moment written is then still this one.
    let ahead = zone.secondsAhead(atUTC: nanoseconds.flooredDivision(by: 1_000_000_000).quotient) / 60 * 60
    let time = CivilTime(at: self, secondsAhead: ahead)
    output.append(date: time.date)
    output.append(UInt8(ascii: "T"))
    output.append(clock: time)
    output.append(UInt8(ascii: "."))
    output.append(time.nanosecond / 1_000_000, digits: 3)
    ahead == 0 ? output.append(UInt8(ascii: "Z")) : output.append(offset: ahead)
  }

  /// As `12:04:31`.
  public func clock(in zone: Zone) -> String {
    written(in: zone) { $0.append(clock: $1) }
  }

  /// As `12:04`.
  public func hourAndMinute(in zone: Zone) -> String {
    written(in: zone) { $0.append($1.hour, $1.minute) }
  }

  /// As `2026-03-02`.
  public func date(in zone: Zone) -> String {
    written(in: zone) { $0.append(date: $1.date) }
  }

  /// As `03-02`.
  public func monthAndDay(in zone: Zone) -> String {
    written(in: zone) {
      $0.append($1.date.month, digits: 2)
      $0.append(UInt8(ascii: "-"))
      $0.append($1.date.day, digits: 2)
    }
  }

  /// The clock alone on the day of `other`, else as `03-02 12:04:31`.
  public func clock(in zone: Zone, besides other: Timestamp) -> String {
    let isSameDay = CivilTime(at: self, in: zone).date == CivilTime(at: other, in: zone).date
    return isSameDay ? clock(in: zone) : monthAndDay(in: zone) + " " + clock(in: zone)
  }

  private func written(in zone: Zone, by write: (inout [UInt8], CivilTime) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes, CivilTime(at: self, in: zone))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  mutating func append(_ number: Int, digits: Int) {
    var unit = 1
    for _ in 1..<digits { unit *= 10 }
    while unit > 0 {
      append(UInt8.zeroDigit + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  /// Two numbers of two digits with a colon between.
  fileprivate mutating func append(_ first: Int, _ second: Int) {
    append(first, digits: 2)
    append(UInt8(ascii: ":"))
    append(second, digits: 2)
  }

  fileprivate mutating func append(date: CivilDate) {
    append(date.year, digits: 4)
    append(UInt8(ascii: "-"))
    append(date.month, digits: 2)
    append(UInt8(ascii: "-"))
    append(date.day, digits: 2)
  }

  fileprivate mutating func append(clock time: CivilTime) {
    append(time.hour, time.minute)
    append(UInt8(ascii: ":"))
    append(time.second, digits: 2)
  }

  fileprivate mutating func append(offset secondsAhead: Int) {
    append(UInt8(ascii: secondsAhead < 0 ? "-" : "+"))
    append(abs(secondsAhead) / 3600, abs(secondsAhead) / 60 % 60)
  }
}
