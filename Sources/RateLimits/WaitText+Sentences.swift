import Chronology

extension WaitText {
  /// The first wait that `text`, a server's sentence, names: "retry after 34", "try again in 6m0s", "banned until …".
  ///
  /// A text that tells of the bot's own pause, and has none of the `patterns` of a limit in it, names none.
  public static func find(inSentence text: Span<UInt8>, patterns: [String], heard: Hearing) -> WaitReading {
    // Few texts hold the spelling of a wait, so that few are searched for wordings.
    if let spelling = spelling(in: text, behind: .servers, near: heard.event) {
      let isOwnPause = Wording.containsBackoffWording(text) && !Wording.containsLimitWording(text, patterns: patterns)
      return isOwnPause ? .absent : heard.reading(of: spelling)
    }
    guard let spelling = spelling(in: text, behind: .anybodys, near: heard.event),
      Wording.containsLimitWording(text, patterns: patterns)
    else { return .absent }
    return heard.reading(of: spelling)
  }

  private static func spelling(
    in text: Span<UInt8>, behind leads: SentenceLeads, near event: Timestamp
  ) -> WaitSpelling? {
    // Every wait has a digit in it, and most texts have none.
    guard let last = text.indices.last(where: { text[$0].isDigit }) else { return nil }
    for start in 0..<last where leads.initials.contains(text[start]) && text.beginsWord(at: start) {
      for lead in leads.beginning(with: text[start]) {
        guard let end = text.end(ofPhrase: lead.phrase.letters.span, at: start) else { continue }
        let spelling = WaitSpelling(in: text, behind: end, lead, near: event)
        if spelling != .nothing { return spelling }
      }
    }
    return nil
  }
}

/// Words that a wait stands behind.
struct SentenceLead: Sendable {
  enum Follower: Sendable {
    /// A span, a bare number or a moment.
    case any
    /// A span with its unit.
    case span
    /// A moment.
    case moment
  }

  var phrase: Phrase
  var follower: Follower = .any
}

/// Leads that are looked for together.
struct SentenceLeads: Sendable {
  let initials: Initials
  /// By the lower five bits of their first letters.
  private var byInitial: [[SentenceLead]] = Array(repeating: [], count: 32)

  init(_ all: [SentenceLead]) {
    initials = Initials(all.map(\.phrase))
    for lead in all { byInitial[Int(lead.phrase.letters[0] & 31)].append(lead) }
  }

  /// Those that may stand where a letter does, in any case.
  func beginning(with letter: UInt8) -> [SentenceLead] { byInitial[Int(letter & 31)] }

  /// Words in which a server speaks.
  static let servers = SentenceLeads(
    spans.map { SentenceLead(phrase: $0) } + moments.map { SentenceLead(phrase: $0, follower: .moment) })

  /// Words that could be the bot's own, and count only in a text that tells of a limit.
  static let anybodys = SentenceLeads([
    SentenceLead(phrase: "retrying in"), SentenceLead(phrase: "retrying after"),
    SentenceLead(phrase: "wait", follower: .span),
  ])

  private static let spans: [Phrase] = [
    "retry after", "retryafter", "retry in", "again in", "again after", "please wait", "must wait", "need to wait",
    "have to wait", "wait at least", "wait of", "available in", "available after", "reset in", "resets in",
    "reset after", "resets after", "lifted in", "unblocked in", "unlocks in", "refreshes in", "renews in",
    "come back in", "banned for", "blocked for", "locked for", "limited for", "suspended for",
  ]

  private static let moments: [Phrase] = [
    "until", "retry at", "again at", "reset at", "resets at", "not before", "lifted at", "unblocked at",
  ]
}

extension WaitSpelling {
  /// What is spelt behind a lead that ends at `end`, with "for", "(seconds)", "=" and the like between.
  init(in text: Span<UInt8>, behind end: Int, _ lead: SentenceLead, near event: Timestamp) {
    let (unit, unitEnd) = Self.unit(in: text, at: end)
    let start = Self.skipFillers(of: text, from: unitEnd)
    let rest = text.extracting(start..<text.count)
    switch lead.follower {
    case .any: self = Self.moment(in: rest, near: event) ?? Self.amount(in: rest, unit: unit) ?? .nothing
    case .span: self = DurationText.parsePrefix(of: rest, at: 0).map { .span($0.span) } ?? .nothing
    case .moment:
      let spelling = Self.moment(in: rest, near: event) ?? Self.amount(in: rest, unit: unit)
      self = spelling.flatMap { $0.isMoment ? $0 : nil } ?? .nothing
    }
  }

  private var isMoment: Bool {
    if case .moment = self { true } else { false }
  }

  /// The unit in a name, as in `retry_after_ms=1500` or `Retry-After (seconds): 30`, and where it ends.
  private static func unit(in text: Span<UInt8>, at start: Int) -> (WaitText.Unit, Int) {
    let wordStart = text.end(of: { $0.isGap || $0 == UInt8(ascii: "(") }, from: start)
    let wordEnd = text.end(of: \.isLetter, from: wordStart)
    let word = text.extracting(wordStart..<wordEnd)
    for (name, unit) in unitNames where word.end(ofPhrase: name.letters.span, at: 0) == word.count {
      return (unit, wordEnd)
    }
    return (.unnamed, start)
  }

  private static let unitNames: [(Phrase, WaitText.Unit)] = [
    ("ms", .milliseconds), ("milliseconds", .milliseconds), ("s", .seconds), ("seconds", .seconds), ("sec", .seconds),
  ]

  private static func skipFillers(of text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while true {
      position = text.end(of: \.isPunctuationBeforeValue, from: position)
      guard let end = fillers.firstNonNil({ text.end(ofPhrase: $0.letters.span, at: position) }) else {
        return position
      }
      position = end
    }
  }

  private static let fillers: [Phrase] = [
    "for ", "about ", "around ", "approximately ", "another ", "at least ", "until ", "after ",
  ]

  private static func moment(in text: Span<UInt8>, near event: Timestamp) -> WaitSpelling? {
    if let (time, _) = TimeText.parsePrefix(of: text, zone: .utc) {
      // Without a zone nobody knows which moment is meant.
      return time.namesZone ? .moment(time.moment) : .nothing
    }
    for end in 3..<max(3, min(text.count, 40)) where text.holds("gmt", at: end - 2) {
      return HTTPDate.parse(text.extracting(0..<(end + 1)), near: event).map { .moment($0) }
    }
    return nil
  }

  private static func amount(in text: Span<UInt8>, unit: WaitText.Unit) -> WaitSpelling? {
    if let (span, _) = DurationText.parsePrefix(of: text, at: 0) { return .span(span) }
    guard let (number, end) = ExactDecimal.prefix(of: text, at: 0, allowsExponent: false) else { return nil }
    // What goes on, as in 12:05, 2026-03-02 or 3rd, is something else.
    if let next = text.byte(at: end), next.isLetter || next == UInt8(ascii: "%") || next == UInt8(ascii: "/") {
      return nil
    }
    let goesOn = text.byte(at: end + 1)?.isDigit == true && text.byte(at: end) != UInt8(ascii: " ")
    return goesOn ? nil : WaitSpelling(number, unit: unit)
  }
}

extension UInt8 {
  /// Whether it may stand between a name and its value.
  fileprivate var isPunctuationBeforeValue: Bool {
    if isBlank { return true }
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: "`"):
      return true
    default: return false
    }
  }
}

extension Array {
  fileprivate func firstNonNil<Found>(_ find: (Element) -> Found?) -> Found? {
    for element in self {
      if let found = find(element) { return found }
    }
    return nil
  }
}
