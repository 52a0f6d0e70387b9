/// A unit of time by its name, as a factor times a power of ten nanoseconds.
struct DurationUnit {
  var factor: Int64 = 1
  var powerOfTen = 9

  /// Its length.
  var nanoseconds: Int64 {
    (0..<powerOfTen).reduce(factor) { product, _ in product * 10 }
  }

  private static let names: [(names: [StaticString], factor: Int64, powerOfTen: Int)] = [
    (["s", "sec", "secs", "second", "seconds"], 1, 9),
    (["ms", "msec", "msecs", "millis", "millisecond", "milliseconds"], 1, 6),
    (["m", "min", "mins", "minute", "minutes"], 60, 9),
    (["h", "hr", "hrs", "hour", "hours"], 3600, 9),
    (["d", "day", "days"], 86_400, 9),
    // The micro sign and the Greek letter.
    (["us", "\u{B5}s", "\u{3BC}s", "microsecond", "microseconds"], 1, 3),
    (["ns", "nanosecond", "nanoseconds"], 1, 0),
  ]

  /// The unit whose name is all of `range`, in any case.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    for unit in Self.names {
      let isNamed = unit.names.contains { name in
        name.utf8CodeUnitCount == range.count && text.holds(name, at: range.lowerBound)
      }
      guard !isNamed else {
        (factor, powerOfTen) = (unit.factor, unit.powerOfTen)
        return
      }
    }
    return nil
  }
}
