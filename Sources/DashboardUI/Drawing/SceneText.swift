import Chronology
import LogFormats
import SessionState

extension Scene {
  /// Whether the clock stands at the last record of a log that has been read to its end.
  var isEndOfLog: Bool { isReplay && intake.loading == nil && clock == session.last }

  /// What an empty list of failures says: what will come, which key leads on.
  var emptyText: [String] {
    if intake.loading != nil { return ["Reading" + glyphs.ellipsis] }
    guard session.totals.lines > 0 else {
      return (intake.notices.isEmpty ? ["No lines yet."] : intake.notices) + [
        "Failed requests appear here, grouped by code. ? shows the keys, q quits."
      ]
    }
    let count = session.recordCount(after: .distantPast, upTo: clock)
    let records = "No failures among \(count) \(count == 1 ? "record" : "records") up to this moment."
    guard session.totals.rejected > 0 else { return [records] }
    return [records, "\(session.totals.rejected) lines could not be read: 8 shows them."]
  }

  /// The event that a page about one event shows for a subject: of a group, or of everything, the latest.
  func event(of subject: Subject) -> Subject {
    let group: Int?
    switch subject {
    case .event, .reject: return subject
    case .group(let id): group = id
    case .everything: group = nil
    }
    return session.events(of: group, at: clock).last.map { .event($0) } ?? subject
  }

  /// The longest time left among the blocked scopes that a group's latest events came from.
  func longestWait(ofGroup id: Int) -> Duration? {
    let events = session.events(of: id, at: clock)
    let scopes = Set(events.suffix(32).map { Int(session.failure($0).scope) })
    return scopes.compactMap { scope($0)?.block?.end }.map { $0 - clock }.max()
  }

  /// A failure's line, read again; nil where its log has gone.
  func inspection(of id: UInt32) -> Inspection? {
    let event = session.failure(id)
    return texts.line(at: event.place, atMost: .max).flatMap {
      inspector.inspect($0, element: event.place.element)
    }
  }

  /// The error text of a failure, else its message; as it may be shown.
  func message(of id: UInt32) -> String? {
    inspection(of: id).map { session.secrets.applied(to: $0.errorText ?? $0.message ?? "") }
  }
}
