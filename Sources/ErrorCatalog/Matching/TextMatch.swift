/// Finding an error's row by its text. Rows that are no errors are left out: a failure is none of them.
extension RemedyIndex {
  /// The row one of whose literal strings the message is, letter by letter or but for case, punctuation and prefixes.
  func literalRow(_ query: Query) -> Finding? {
    if let row = row(literal: query.message), row.codeClass != .neutral {
      return Finding(remedy: row, matched: .message)
    }
    let found = query.words.tails.lazy.compactMap { self.row(words: $0, kind: .literal, status: nil) }.first
    return found.map { Finding(remedy: $0, matched: .normalisedMessage) }
  }

  /// The row that the message names by a literal string, else by title, alias or constant.
  func namedRow(_ query: Query) -> Finding? {
    if let literal = literalRow(query) { return literal }
    // One word after a colon is too little: `ping: timeout` is no order's.
    let tails = query.words.tails.filter { $0 == query.words.key || $0.contains(" ") }
    let found = tails.lazy.compactMap { self.row(words: $0, kind: .name, status: query.status) }.first
    guard let found else { return nil }
    return Finding(remedy: found, matched: found.title == query.message ? .message : .normalisedMessage)
  }

  /// The rows that the message comes near to, best first, one entry for each row.
  func nearRows(_ query: Query) -> [RemedyMatch.Guess] {
    var best: [Int: Double] = [:]
    for phrase in phrases where isComparable(phrase, with: query) {
      let score = score(of: phrase, for: query)
      if score >= Similarity.guess { best[phrase.row] = max(score, best[phrase.row] ?? 0) }
    }
    let ranked = best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.map { RemedyMatch.Guess(remedy: remedies[$0.key], score: $0.value) }
  }

  private func row(words key: String, kind: Phrase.Kind, status: Int?) -> Remedy? {
    guard !key.isEmpty else { return nil }
    let found = phrases(words: key).first { phrase in
      phrase.kind == kind && (kind == .literal || phrase.traits.mayBeNamed(under: status))
    }
    guard let found, remedies[found.row].codeClass != .neutral else { return nil }
    return remedies[found.row]
  }

  /// A phrase of one word says too little to be nearly met, as do two when they are an HTTP status's title.
  private func isComparable(_ phrase: Phrase, with query: Query) -> Bool {
    let traits = phrase.traits
    guard !traits.isNeutral, phrase.words.stems.count > (traits.isStatusRow ? 2 : 1) else { return false }
    return phrase.kind == .literal || traits.mayBeNamed(under: query.status)
  }

  private func score(of phrase: Phrase, for query: Query) -> Double {
    let likeness = phrase.likeness(of: query.words)
    return phrase.traits.contradicts(query.status) ? likeness * Similarity.trustAgainstStatus : likeness
  }
}

/// What of a row bears on finding it by a text.
struct RowTraits: Sendable {
  /// Whether it is no error.
  let isNeutral: Bool
  let isStatusRow: Bool
  private let status: Int?

  init(_ remedy: Remedy) {
    isNeutral = remedy.codeClass == .neutral
    isStatusRow = remedy.isStatusRow
    status = remedy.status
  }

  /// Whether the row's own HTTP status is another one.
  func contradicts(_ status: Int?) -> Bool {
    guard let status else { return false }
    // A row without a status is an order's state, under 200, or a refused request, under 400.
    return self.status.map { $0 != status } ?? !(status == 200 || status == 400)
  }

  /// Whether title and constant, which are plainer than the API's own strings, may tell the row under `status`.
  ///
  /// The row of an HTTP status is told by its title only where there is no status.
  func mayBeNamed(under status: Int?) -> Bool {
    isStatusRow ? status == nil : !contradicts(status)
  }
}
