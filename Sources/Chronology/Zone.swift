/// A time zone: how far local time is ahead of UTC at a moment.
///
/// The rules come from the executable, which alone asks the machine; here a zone is a value.
public struct Zone: Sendable {
  /// The name to show, as `UTC`, `+02:00` or `Europe/Berlin`.
  public let name: String
  private let offset: @Sendable (Int64) -> Int

  /// A zone whose `offset` gives the seconds ahead of UTC at a count of UTC seconds since the epoch.
  public init(name: String, offset: @escaping @Sendable (_ utcSeconds: Int64) -> Int) {
    self.name = name
    self.offset = offset
  }

  /// Coordinated Universal Time.
  public static let utc = Zone(name: "UTC") { _ in 0 }

  /// A zone always `seconds` ahead of UTC.
  public static func fixed(seconds: Int, name: String) -> Zone { Zone(name: name) { _ in seconds } }

  /// Seconds ahead of UTC at `utcSeconds` after the epoch.
  public func secondsAhead(atUTC utcSeconds: Int64) -> Int { offset(utcSeconds) }

  /// Seconds ahead of UTC when a local clock shows `localSeconds` (read as if it were UTC).
  ///
  /// In the hour a clock repeats, the earlier of the two moments is meant; in the hour it skips, the later offset.
  public func secondsAhead(atLocal localSeconds: Int64) -> Int {
    // A day before and a day after lie on the two sides of a change of rules near this time.
    let before = offset(localSeconds.saturatedMinus(86_400))
    if offset(localSeconds.saturatedMinus(Int64(before))) == before { return before }
    return offset(localSeconds.saturatedPlus(86_400))
  }
}
