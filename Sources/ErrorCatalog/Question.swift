/// What somebody wants explained: `303`, `HTTP 429`, `code -2`, `ORDER_NOTFOUND`, `Order not found`.
struct Question {
  let text: String
  let words: Wording
  /// The code it may be; nil when it says that it is an HTTP status.
  let code: String?
  /// The HTTP status it may be; nil when it says that it is a code, or cannot be one.
  let status: Int?

  init(_ question: String) {
    text = question.trimmed
    words = Wording(text)
    let parts = text.split(whereSeparator: \.isWhitespace)
    let lead = parts.count == 2 ? parts[0].lowercased() : ""
    let isStatus = ["http", "status"].contains(lead)
    let isCode = ["code", "error"].contains(lead)
    let subject = isStatus || isCode ? String(parts[1]) : text
    code = isStatus ? nil : Int64(subject).map { String($0) } ?? subject
    status = isCode ? nil : Int(subject).flatMap { 100...599 ~= $0 ? $0 : nil }
  }
}

extension Question {
  /// The rows of `provider` that the question names; nearly named ones only where none is named.
  func answers(in provider: Provider) -> [Explanation] {
    let named = provider.rows.remedies.compactMap { remedy in
      finding(in: remedy).map { Explanation(provider: provider, remedy: remedy, found: $0) }
    }
    return named.isEmpty ? nearAnswers(in: provider, scores: Similarity.match..<1) : named
  }

  /// The rows of `provider` whose likeness to the question lies in `scores`.
  func nearAnswers(in provider: Provider, scores: Range<Double>) -> [Explanation] {
    var best: [Int: Double] = [:]
    for phrase in provider.rows.phrases where phrase.words.stems.count > 1 || words.stems.count == 1 {
      best[phrase.row] = max(likeness(to: phrase, in: provider), best[phrase.row] ?? 0)
    }
    return best.filter { scores.contains($0.value) }.sorted { $0.key < $1.key }.map {
      Explanation(provider: provider, remedy: provider.rows.remedies[$0.key], found: .fuzzy($0.value))
    }
  }

  /// The titles of HTTP statuses are common words: those of one or two have to be met almost to the letter.
  private func likeness(to phrase: RemedyIndex.Phrase, in provider: Provider) -> Double {
    let likeness = phrase.likeness(of: words)
    let isPlain = phrase.words.stems.count < 3 && provider.rows.remedies[phrase.row].isStatusRow
    return isPlain && likeness < Similarity.match + 0.05 ? 0 : likeness
  }

  private func finding(in remedy: Remedy) -> Explanation.Found? {
    if let code, remedy.code == code { return .code }
    if let status, remedy.status == status { return remedy.isStatusRow ? .status : .statusOfRow }
    return textFinding(in: remedy)
  }

  private func textFinding(in remedy: Remedy) -> Explanation.Found? {
    if remedy.constant == text || remedy.shortConstant == text { return .constant }
    if remedy.strings.contains(text) { return .message }
    if isName(of: remedy) { return .name }
    if words.tails.contains(where: { isAmong(remedy.strings, key: $0) }) { return .normalisedMessage }
    return isAmong(remedy.terms, key: words.key) ? .term : nil
  }

  /// Whether the question is the row's title, alias, constant or id; a number is neither.
  private func isName(of remedy: Remedy) -> Bool {
    guard Int64(text) == nil else { return false }
    let constants = [remedy.constant, remedy.shortConstant].compactMap { $0 }
    return isAmong([remedy.title, remedy.id] + remedy.aliases + constants, key: words.key)
  }

  private func isAmong(_ texts: [String], key: String) -> Bool {
    !key.isEmpty && texts.contains { Wording($0).key == key }
  }
}
