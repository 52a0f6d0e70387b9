import ErrorCatalog
import Screen

/// What the catalogues say of a code, an HTTP status or the words of an error, for a person.
public struct ExplainReport {
  /// Asserts that a row is meant; guesses do not count.
  public let found: Bool
  /// Every provider's rows, best first, or that there is none; every line ended.
  public let text: String

  /// At most so many rows of one provider are told in full; the others are named.
  private static let fullBound = 3

  /// Explains `query` from `catalog`, by all providers or by the one with the id `provider`; where that one has no row,
  /// by what holds for any API.
  public init(query: String, catalog: Catalog, provider: String? = nil, width: Int = 80) {
    var page = Page(width: width)
    let answers = Self.only(provider, of: catalog.explain(query), catalog)
    found = !answers.isEmpty
    if answers.isEmpty {
      Self.writeGuesses(query, Self.only(provider, of: catalog.guesses(for: query), catalog), to: &page)
    }
    for (index, rows) in answers.byProvider.enumerated() {
      if index > 0 { page.leaveGap() }
      Self.write(rows, to: &page)
    }
    text = page.text
  }

  private static func only(_ provider: String?, of rows: [Explanation], _ catalog: Catalog) -> [Explanation] {
    guard let provider else { return rows }
    let own = rows.filter { $0.provider.id == provider }
    return own.isEmpty ? rows.filter { $0.provider.isGeneric } : own
  }

  private static func write(_ rows: [Explanation], to page: inout Page) {
    let named = rows.filter { $0.found != .statusOfRow }
    let full = (named.isEmpty ? rows : named).prefix(fullBound)
    for (index, row) in full.enumerated() {
      if index > 0 { page.leaveGap() }
      RemedyPage(row).write(to: &page)
    }
    let told = Set(full.map(\.remedy.id))
    let others = rows.filter { !told.contains($0.remedy.id) }
    guard !others.isEmpty else { return }
    page.leaveGap()
    page.write([("Also", others.map { $0.remedy.headline }.joined(separator: " · "))])
  }

  private static func writeGuesses(_ query: String, _ guesses: [Explanation], to page: inout Page) {
    let asked = Truncation.end.apply(query, to: 60)
    guard !guesses.isEmpty else {
      return page.write("There is no remedy for \"\(asked)\" in the reference, and nothing close to it.")
    }
    page.write("There is no remedy for \"\(asked)\" in the reference. Guesses, the nearest first:")
    for guess in guesses {
      page.write("\(guess.remedy.headline) (\(guess.provider.title), \(guess.found.text))", indent: 2)
    }
  }
}

extension [Explanation] {
  /// Runs of rows of one provider.
  fileprivate var byProvider: [[Explanation]] {
    reduce(into: [[Explanation]]()) { runs, row in
      if runs.last?.last?.provider.id == row.provider.id {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
  }
}

extension Remedy {
  /// Number and title, as `303 Rate limit exceeded` or `HTTP 429 Too Many Requests`.
  var headline: String {
    [code ?? (isStatusRow ? "HTTP \(id)" : ""), title].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
