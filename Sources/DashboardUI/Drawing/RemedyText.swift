import ErrorCatalog
import SessionState

/// A group's remedy in labelled parts.
struct RemedyText {
  let group: Group

  init(_ group: Group) { self.group = group }

  /// A part: what it is, what it says, and how much it matters where there is no room for all, 0 the most.
  struct Part {
    let label: String
    let text: String
    var rank: Int
    var isEvidence = false

    init(_ label: String, _ text: String, rank: Int = 0, isEvidence: Bool = false) {
      self.label = label
      self.text = text
      self.rank = rank
      self.isEvidence = isEvidence
    }
  }

  /// Code and title, or the message where nothing is known.
  var title: String {
    let number = group.code ?? group.status.map { "HTTP \($0)" } ?? ""
    return [number, group.match.remedy?.title ?? group.name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The parts for a pane, in reading order.
  var brief: [Part] {
    guard let remedy = group.match.remedy else { return unknown + [Part("Message", group.message, rank: 3)] }
    return [Part("Cause", remedy.cause, rank: 3), Part("Check", remedy.check, rank: 2)]
      + list("Do", remedy.steps, rank: 1) + list("Don't", remedy.avoid, rank: 4) + note
      + [Part("Message", group.message, rank: 6)]
  }

  /// All parts, for a page.
  var full: [Part] {
    guard let remedy = group.match.remedy else { return unknown + [Part("Message", group.message)] }
    return [Part("Meaning", remedy.meaning), Part("Cause", remedy.cause), Part("Check", remedy.check)]
      + list("Do", remedy.steps, rank: 0) + list("Don't", remedy.avoid, rank: 0)
      + [Part("Retry", remedy.verdict.sentence)] + note
      + [Part("Message", group.message), Part("Source", remedy.source)]
      + (remedy.seeAlso.isEmpty ? [] : [Part("See also", remedy.seeAlso.joined(separator: ", "))])
  }

  /// Sentences under one label; all but the first may be missed.
  private func list(_ label: String, _ texts: [String], rank: Int) -> [Part] {
    texts.enumerated().map { Part($0 == 0 ? label : "", $1, rank: $0 == 0 ? rank : rank + 6) }
  }

  private var note: [Part] { group.match.note.map { [Part("Note", $0, rank: 5)] } ?? [] }

  private var unknown: [Part] {
    [Part("Cause", "not in the reference", rank: 0)]
      + group.match.guesses.prefix(2).map {
        Part("Guess", "\($0.remedy.title) (\(Matched.fuzzy($0.score).words))", rank: 1)
      }
  }
}
