import Chronology
import SessionState

extension Scene {
  /// Whether the clock stands at the last record of the log.
  var isEndOfLog: Bool { isReplay && clock == session.last }

  /// What an empty table says.
  var emptyText: String {
    if intake.loading != nil { return "reading…" }
    return session.totals.lines == 0 ? "no lines yet" : "no failures up to this moment"
  }

  /// The longest time left among the blocked scopes that a group's latest events came from.
  func longestWait(ofGroup id: Int) -> Duration? {
    let events = session.events(of: id, at: clock)
    let scopes = Set(events.suffix(32).map { Int(session.failure($0).scope) })
    return scopes.compactMap { session.summary(ofScope: $0, at: clock)?.block?.end }.map { $0 - clock }.max()
  }
}
