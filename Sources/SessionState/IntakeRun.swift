import Chronology

/// What a run of records of one source adds up to, besides what each of them does.
struct IntakeRun {
  let source: Int
  /// Whose unrecognised records are, and its votes that its source has not counted yet.
  private(set) var fallback: Int
  private var votes = 0
  private var least = Int64.max
  private var greatest = Int64.min

  init(source: Int, fallback: Int) {
    self.source = source
    self.fallback = fallback
  }

  @inline(__always)
  mutating func widen(to nanoseconds: Int64) {
    least = min(least, nanoseconds)
    greatest = max(greatest, nanoseconds)
  }

  /// Counts a record that names a provider; -1 for none.
  @inline(__always)
  mutating func vote(for provider: Int, _ session: inout Session) {
    if provider == fallback { votes += 1 } else if provider >= 0 { voteAnew(for: provider, &session) }
  }

  private mutating func voteAnew(for provider: Int, _ session: inout Session) {
    session.sources[source].vote(for: fallback, count: votes)
    votes = 0
    session.sources[source].vote(for: provider)
    fallback = session.recognition.fallback(session.sources[source].votes)
  }

  /// Hands over what it holds.
  func end(_ session: inout Session) {
    if votes > 0 { session.sources[source].vote(for: fallback, count: votes) }
    guard least <= greatest else { return }
    let (least, greatest) = (Timestamp(nanoseconds: least), Timestamp(nanoseconds: greatest))
    session.first = min(session.first ?? least, least)
    session.last = max(session.last ?? greatest, greatest)
  }
}
