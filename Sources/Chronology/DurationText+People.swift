extension DurationText {
  /// As `3:12`, `15:00`, `1:02:03`: whole seconds, what is below them cut; nothing is negative.
  public static func clock(_ span: Duration) -> String {
    let (hours, minutes, seconds) = clockParts(wholeSeconds(of: span))
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds))" : "\(minutes):\(two(seconds))"
  }

  /// As `03:12`, `15:00`, `1:02:03`: at least five characters wide.
  public static func wideClock(_ span: Duration) -> String {
    let text = clock(span)
    return text.utf8.count == 4 ? "0" + text : text
  }

  /// What is left of `span`, as `wideClock` words it, rounded up: `00:00` means that it is over.
  public static func countdown(_ span: Duration) -> String {
    wideClock(span + .nanoseconds(999_999_999))
  }

  /// How long ago something was, in its largest unit: `2s`, `31s`, `4m`, `3h`, `2d`.
  public static func age(_ span: Duration) -> String {
    let seconds = wholeSeconds(of: span)
    switch seconds {
    case ..<60: return "\(seconds)s"
    case ..<3600: return "\(seconds / 60)m"
    case ..<86_400: return "\(seconds / 3600)h"
    default: return "\(seconds / 86_400)d"
    }
  }

  private static func wholeSeconds(of span: Duration) -> Int64 { max(0, span.components.seconds) }

  private static func clockParts(_ seconds: Int64) -> (hours: Int64, minutes: Int64, seconds: Int64) {
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
