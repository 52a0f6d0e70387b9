/// Reads spans as `6m0s`, `1.5 seconds`, `2 minutes and 30 seconds`, `PT1M30S`, and words them for people.
public enum DurationText {
  /// The span that is all of `text`, in Go's form, in words, or in ISO 8601's; nil for a number without a unit.
  public static func parse(_ text: Span<UInt8>) -> Duration? {
    if let (span, end) = parsePrefix(of: text, at: 0), end == text.count { return span }
    return parseISO(text)
  }

  /// The span at `start` in Go's form or in words, and where it ends.
  public static func parsePrefix(of text: Span<UInt8>, at start: Int) -> (span: Duration, end: Int)? {
    let isNegative = text.byte(at: start) == UInt8(ascii: "-")
    guard var (nanoseconds, unit, end) = component(of: text, at: isNegative ? start + 1 : start) else { return nil }
    // Units get smaller: `120s, 300s` are two spans.
    while let more = component(of: text, at: joint(in: text, at: end)), more.unit.nanoseconds < unit.nanoseconds {
      nanoseconds = nanoseconds.saturatedPlus(more.nanoseconds)
      (unit, end) = (more.unit, more.end)
    }
    return (.nanoseconds(isNegative ? -nanoseconds : nanoseconds), end)
  }

  /// A number without a sign and its unit.
  private static func component(
    of text: Span<UInt8>, at start: Int
  ) -> (nanoseconds: Int64, unit: DurationUnit, end: Int)? {
    guard let first = text.byte(at: start), first.isDigit || first == UInt8(ascii: "."),
      let (number, numberEnd) = ExactDecimal.prefix(of: text, at: start, allowsExponent: false)
    else { return nil }
    let unitStart = text.byte(at: numberEnd) == UInt8(ascii: " ") ? numberEnd + 1 : numberEnd
    let unitEnd = text.end(of: { $0.isLetter || $0 >= 0x80 }, from: unitStart)
    guard let unit = DurationUnit(text, unitStart..<unitEnd) else { return nil }
    return (number.scaled(byPowerOfTen: unit.powerOfTen).saturatedTimes(unit.factor), unit, unitEnd)
  }

  /// Where what stands between two components ends: nothing, a space, a comma, "and".
  private static func joint(in text: Span<UInt8>, at start: Int) -> Int {
    let comma = text.byte(at: start) == UInt8(ascii: ",") ? start + 1 : start
    guard text.byte(at: comma) == UInt8(ascii: " ") else { return start }
    return text.holds(" and ", at: comma) ? comma + 5 : comma + 1
  }

  /// `P1DT2H3M4.5S` or `P2W`; years and months have no length.
  private static func parseISO(_ text: Span<UInt8>) -> Duration? {
    let isNegative = text.byte(at: 0) == UInt8(ascii: "-")
    var position = isNegative ? 1 : 0
    guard text.byte(at: position) == UInt8(ascii: "P") else { return nil }
    position += 1
    var (nanoseconds, isClock, hasComponents) = (Int64(0), false, false)
    while position < text.count {
      if text[position] == UInt8(ascii: "T"), !isClock {
        (isClock, hasComponents, position) = (true, false, position + 1)
        continue
      }
      guard text[position].isDigit,
        let (number, end) = ExactDecimal.prefix(of: text, at: position, allowsExponent: false),
        let letter = text.byte(at: end), let seconds = isoSeconds(of: letter, isClock: isClock)
      else { return nil }
      nanoseconds = nanoseconds.saturatedPlus(number.scaled(byPowerOfTen: 9).saturatedTimes(seconds))
      (hasComponents, position) = (true, end + 1)
    }
    return hasComponents ? .nanoseconds(isNegative ? -nanoseconds : nanoseconds) : nil
  }

  private static func isoSeconds(of letter: UInt8, isClock: Bool) -> Int64? {
    switch (letter, isClock) {
    case (UInt8(ascii: "W"), false): 7 * 86_400
    case (UInt8(ascii: "D"), false): 86_400
    case (UInt8(ascii: "H"), true): 3600
    case (UInt8(ascii: "M"), true): 60
    case (UInt8(ascii: "S"), true): 1
    default: nil
    }
  }
}
