import ErrorCatalog
import SessionState

extension TextReport {
  private static let remedyBound = 5
  private static let placeBound = 5

  /// The remedies of the most frequent groups, each told once.
  func writeRemedies(_ facts: Facts, _ page: inout Page) {
    var told: Set<String> = []
    for summary in facts.groups where told.count < Self.remedyBound {
      let group = session.groups[summary.id]
      let key = group.match.remedy.map { "\(group.providerID) \($0.id)" } ?? "group \(summary.id)"
      guard told.insert(key).inserted, !group.isOverflow else { continue }
      if told.count == 1 { page.write("What to do") }
      page.leaveGap()
      page.write(title: "  " + title(of: group), note: "matched: \(group.match.matched.words)")
      page.write(parts(of: group), indent: 4)
    }
  }

  private func title(of group: Group) -> String {
    let number = group.code ?? group.status.map { "HTTP \($0)" }
    return [number, group.match.remedy?.title ?? group.name].compactMap { $0 }.joined(separator: " ")
  }

  private func parts(of group: Group) -> [(label: String, text: String)] {
    let note = group.match.note.map { [("Note", $0)] } ?? []
    guard let remedy = group.match.remedy else { return note + unknown(group) }
    return note + [("Cause", remedy.cause), ("Check", remedy.check)]
      + remedy.steps.enumerated().map { ($0 == 0 ? "Do" : "", $1) } + [("Retry", group.verdict.sentence)]
  }

  private func unknown(_ group: Group) -> [(label: String, text: String)] {
    [("Message", group.message), ("Cause", "not in the reference")]
      + group.match.guesses.prefix(2).map { ("Guess", "\($0.remedy.title) (\(Matched.fuzzy($0.score).words))") }
      + [("Retry", group.verdict.sentence)]
  }

  /// How many lines could not be read, and where the first of them are.
  func writeRejects(_ facts: Facts, _ page: inout Page) {
    let count = session.totals.rejected
    guard count > 0 else { return }
    let places = session.rejects.prefix(Self.placeBound).map { reject in
      "\(session.sources[reject.place.source].name):\(reject.line) (\(reject.reason.words))"
    }
    let rest = count > places.count ? ", …" : ""
    page.write("\(counted(count, "line")) could not be read: \(places.joined(separator: ", "))\(rest)")
  }
}
