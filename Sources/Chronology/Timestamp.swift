/// A moment in UTC, counted in nanoseconds from 1970-01-01T00:00:00Z: good for the years 1677 to 2262.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Nanoseconds since the epoch, negative before it.
  public var nanoseconds: Int64

  /// The moment `nanoseconds` after the epoch.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// The moment `seconds` after the epoch; what lies outside the range becomes its nearest end.
  public init(seconds: Int64) { nanoseconds = seconds.saturatedTimes(1_000_000_000) }

  /// The earliest moment there is.
  public static let distantPast = Timestamp(nanoseconds: .min)
  /// The latest moment there is.
  public static let distantFuture = Timestamp(nanoseconds: .max)

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.nanoseconds < right.nanoseconds }

  /// The moment `span` later; saturates at the ends of the range.
  public static func + (moment: Timestamp, span: Duration) -> Timestamp {
    Timestamp(nanoseconds: moment.nanoseconds.saturatedPlus(span.wholeNanoseconds))
  }

  /// The moment `span` earlier; saturates at the ends of the range.
  public static func - (moment: Timestamp, span: Duration) -> Timestamp {
    Timestamp(nanoseconds: moment.nanoseconds.saturatedMinus(span.wholeNanoseconds))
  }

  /// How long after `earlier` this moment is; negative when it lies before.
  public static func - (later: Timestamp, earlier: Timestamp) -> Duration {
    .nanoseconds(later.nanoseconds.saturatedMinus(earlier.nanoseconds))
  }
}

extension Duration {
  /// The span in nanoseconds, cut to whole ones and to the range of `Int64`.
  public var wholeNanoseconds: Int64 {
    // One machine division instead of the library's for 128 bits, which takes many times as long.
    let magnitude = attoseconds.magnitude
    let high = UInt64(truncatingIfNeeded: magnitude >> 64)
    let isNegative = attoseconds < 0
    guard high < 1_000_000_000 else { return isNegative ? .min : .max }
    let divisor: UInt64 = 1_000_000_000
    let whole = divisor.dividingFullWidth((high, UInt64(truncatingIfNeeded: magnitude))).quotient
    guard let nanoseconds = Int64(exactly: whole) else { return isNegative ? .min : .max }
    return isNegative ? -nanoseconds : nanoseconds
  }

  /// The span in seconds, as a number for people and for JSON.
  public var inSeconds: Double { Double(wholeNanoseconds) / 1e9 }
}

extension Int64 {
  func saturatedPlus(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }

  func saturatedMinus(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }

  func saturatedTimes(_ other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? ((self > 0) == (other > 0) ? .max : .min) : product
  }
}
