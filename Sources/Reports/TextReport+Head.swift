import Chronology
import ErrorCatalog
import Screen
import SessionState

extension TextReport {
  func writeHead(_ facts: Facts, _ page: inout Page) {
    page.write(
      [
        Column("SOURCE", .flexible(minimum: 12), truncation: .start), Column("LINES", .fixed(0), alignment: .right),
        Column("RECORDS", .fixed(0), alignment: .right), Column("REJECTED", .fixed(0), alignment: .right),
        Column("FORMAT", .flexible(minimum: 6)),
      ], session.sources.indices.map(sourceRow) + totalRow)
    page.leaveGap()
    page.write(spanSentence)
    page.write(windowSentence)
    page.write(countSentence(facts))
  }

  private func sourceRow(_ index: Int) -> [String] {
    let source = session.sources[index]
    let format = session.format(ofSource: index)
    return row(source.name, source.totals, format: format.isEmpty ? "-" : format)
  }

  private var totalRow: [[String]] {
    session.sources.count > 1 ? [row("in all", session.totals, format: "")] : []
  }

  private func row(_ name: String, _ totals: Totals, format: String) -> [String] {
    [name, String(totals.lines), String(totals.records), String(totals.rejected), format]
  }

  private var spanSentence: String {
    guard let span = session.span else { return "No line holds a record." }
    let (first, last) = (span.lowerBound, span.upperBound)
    let end = shown(last)
    let bounds = "\(first.date(in: zone)) \(first.clock(in: zone)) to \(end) \(zone.name)"
    return "\(bounds), \(DurationText.wideClock(last - first)) in all; provider: \(session.prevailingProvider)."
  }

  private var windowSentence: String {
    guard let span = session.span else { return "" }
    let from = since > span.lowerBound ? " from \(shown(since))" : ""
    let to = clock < span.upperBound ? " up to \(shown(clock))" : ""
    return from.isEmpty && to.isEmpty ? "" : "Reported is what happened\(from)\(to)."
  }

  private func countSentence(_ facts: Facts) -> String {
    guard facts.failureCount > 0 else { return "" }
    let told = session.duplicateCount(at: clock) - session.duplicateCount(at: since - .nanoseconds(1))
    let duplicates = told == 0 ? "" : ", \(told) more told twice and left out"
    return "\(counted(facts.failureCount, "failure")) in \(counted(facts.groups.count, "group"))\(duplicates)."
  }
}
