import Chronology

/// What one spelling of a wait says.
public enum WaitReading: Sendable, Equatable {
  /// A wait that counts; zero gives no block.
  case wait(Wait)
  /// Longer than the profile believes.
  case implausible(Duration)
  /// It has the form of a wait and cannot be one.
  case invalid
  /// Nothing was said.
  case absent
}

/// Reads a wait from the value of a header or field, or from a server's sentence.
public enum WaitText {
  /// The unit that a wait's name gives, as in `retry_after_ms`.
  public enum Unit: Sendable, CaseIterable {
    case unnamed, nanoseconds, milliseconds, seconds
    /// The value of `RateLimit` or `RateLimit-Policy`.
    case structuredField
  }

  /// When a wait was heard, and what is believed.
  public struct Hearing: Sendable {
    /// When the record says that it happened.
    public var event: Timestamp
    /// The server's own clock, where the record has it.
    public var serverTime: Timestamp?
    /// Longer waits are believed by nobody.
    public var maxPlausible: Duration

    public init(event: Timestamp, serverTime: Timestamp? = nil, maxPlausible: Duration = Profile().maxPlausible) {
      self.event = event
      self.serverTime = serverTime
      self.maxPlausible = maxPlausible
    }
  }

  /// The wait that `text`, the whole value of a header or field, says.
  public static func read(_ text: Span<UInt8>, unit: Unit = .unnamed, heard: Hearing) -> WaitReading {
    let value = text.extracting(text.trimmedRange)
    if unit == .structuredField { return readStructuredField(value, heard: heard) }
    let reading = heard.reading(of: WaitSpelling(value, unit: unit, near: heard.event))
    return reading == .absent ? readList(value, unit: unit, heard: heard) : reading
  }

  /// The largest of several waits with commas between, as a proxy makes them of two headers.
  private static func readList(_ text: Span<UInt8>, unit: Unit, heard: Hearing) -> WaitReading {
    var readings: [WaitReading] = []
    var start = 0
    while start < text.count {
      let end = text.end(of: { $0 != UInt8(ascii: ",") }, from: start)
      let part = text.extracting(start..<end)
      readings.append(
        heard.reading(of: WaitSpelling(part.extracting(part.trimmedRange), unit: unit, near: heard.event)))
      start = end + 1
    }
    return WaitReading.largest(of: readings)
  }
}

extension WaitText.Hearing {
  /// What a spelling means here: a moment counts from the server's clock where it is known, else from the event.
  func reading(of spelling: WaitSpelling) -> WaitReading {
    switch spelling {
    case .nothing: return .absent
    case .invalid: return .invalid
    case .span(let span) where span < .zero: return .wait(Wait(.zero, oddity: .negative))
    case .span(let span): return span > maxPlausible ? .implausible(span) : .wait(Wait(span))
    case .moment(let moment):
      let span = max(.zero, moment - (serverTime ?? event))
      return span > maxPlausible ? .implausible(span) : .wait(Wait(span, isClockDependent: serverTime == nil))
    }
  }
}

extension WaitReading {
  /// The largest of `readings`, marked where it had rivals.
  static func largest(of readings: [WaitReading]) -> WaitReading {
    let spans = readings.filter { $0.span != nil }
    guard var largest = spans.max(by: { $0.span ?? .zero < $1.span ?? .zero }) else {
      return readings.contains(.invalid) ? .invalid : .absent
    }
    if spans.count > 1, case .wait(var wait) = largest {
      wait.oddity = .largestOfSeveral
      largest = .wait(wait)
    }
    return largest
  }

  /// The span that was said, believed or not.
  var span: Duration? {
    switch self {
    case .wait(let wait): wait.duration
    case .implausible(let span): span
    case .invalid, .absent: nil
    }
  }
}
