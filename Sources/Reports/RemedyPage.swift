import ErrorCatalog
import SessionState

/// One row of a catalogue as a page.
struct RemedyPage {
  private let provider: Provider
  private let remedy: Remedy
  private let found: Explanation.Found

  init(_ row: Explanation) {
    (provider, remedy, found) = (row.provider, row.remedy, row.found)
  }

  func write(to page: inout Page) {
    page.write(title: remedy.headline, note: "\(provider.title) · matched: \(found.text)")
    page.write(facts.joined(separator: " · "))
    page.leaveGap()
    page.write(parts)
  }

  private var facts: [String] {
    let status = remedy.isStatusRow ? nil : remedy.status.map { "HTTP \($0)" }
    return [remedy.constant, status, nature].compactMap { $0 }
  }

  private var nature: String? {
    switch remedy.codeClass {
    case .failure: nil
    case .neutral: "not a failure"
    case .unknownState: "the order may or may not exist"
    }
  }

  private var parts: [(label: String, text: String)] {
    let retry = remedy.codeClass == .neutral ? [] : [("Retry", remedy.verdict.sentence)]
    return [("Meaning", remedy.meaning), ("Cause", remedy.cause), ("Check", remedy.check)]
      + listed("Do", remedy.steps) + listed("Don't", remedy.avoid) + retry
      + [("Source", remedy.source), ("See also", seeAlso)]
  }

  private func listed(_ label: String, _ texts: [String]) -> [(label: String, text: String)] {
    texts.enumerated().map { ($0 == 0 ? label : "", $1) }
  }

  private var seeAlso: String {
    remedy.seeAlso.map { id in provider.remedies.first { $0.id == id }?.headline ?? id }.joined(separator: " · ")
  }
}
