extension Provider {
  /// The remedy for an event: by code and HTTP status, code, text, likeness of text, HTTP status, in this order.
  ///
  /// A text that is literally a string of another row beats the code, unless code and HTTP status both agree with the
  /// code's row: a code alone is often a catch-all, a known sentence never is. Codes are never taken for their
  /// neighbours. What this provider does not have is looked for among the rows of `generic`.
  public func match(code: String?, status: Int?, message: String) -> RemedyMatch {
    let query = Query(code: code, status: status, message: message)
    if let match = byCode(query) ?? byText(query) { return match }
    let near = rows.nearRows(query)
    if let sure = clearWinner(near) {
      return RemedyMatch(sure.remedy, by: .fuzzy(sure.score), guesses: others(near, than: sure))
    }
    return byFallbackText(query) ?? byStatus(query, guesses: Array(near.prefix(3)))
  }

  private func byCode(_ query: Query) -> RemedyMatch? {
    guard let code = query.code, let row = rows.row(code: code) ?? foreignRow(code: code) else { return nil }
    let isPair = query.status != nil && row.status == query.status
    let literal = rows.literalRow(query).flatMap { $0.remedy.id == row.id ? nil : $0 }
    if let literal {
      let note = disagreement(row, literal.remedy)
      return isPair
        ? RemedyMatch(row, by: .codeAndStatus, note: note)
        : RemedyMatch(literal.remedy, by: literal.matched, note: note)
    }
    return RemedyMatch(row, by: isPair ? .codeAndStatus : .code)
  }

  /// The codes of `generic` are words, as `ECONNRESET`, and mean the same everywhere; numbers do not.
  private func foreignRow(code: String) -> Remedy? {
    code.contains(where: \.isLetter) ? fallback?.row(code: code) : nil
  }

  private func byText(_ query: Query) -> RemedyMatch? {
    rows.namedRow(query).map { RemedyMatch($0.remedy, by: $0.matched, note: oddStatus($0.remedy, query.status)) }
  }

  private func byFallbackText(_ query: Query) -> RemedyMatch? {
    guard query.status == nil, let found = fallback?.namedRow(query) else { return nil }
    return RemedyMatch(found.remedy, by: found.matched)
  }

  private func byStatus(_ query: Query, guesses: [RemedyMatch.Guess]) -> RemedyMatch {
    let row = query.status.flatMap { rows.row(status: $0) ?? fallback?.row(status: $0) }
    guard let row, row.codeClass != .neutral else { return RemedyMatch(by: .none, guesses: guesses) }
    return RemedyMatch(row, by: .status, guesses: guesses)
  }

  /// The nearest row, when it is near enough and no other row is just as near.
  private func clearWinner(_ near: [RemedyMatch.Guess]) -> RemedyMatch.Guess? {
    guard let first = near.first, first.score >= Similarity.match else { return nil }
    let isTied = near.dropFirst().first.map { first.score - $0.score < 0.03 } ?? false
    return isTied ? nil : first
  }

  private func others(_ near: [RemedyMatch.Guess], than sure: RemedyMatch.Guess) -> [RemedyMatch.Guess] {
    Array(near.filter { $0 != sure }.prefix(2))
  }

  private func disagreement(_ byCode: Remedy, _ byText: Remedy) -> String {
    "code \(byCode.code ?? byCode.id) and text disagree: the code is \(byCode.shortConstant ?? byCode.title), "
      + "the text is that of \(byText.shortConstant ?? byText.title)"
  }

  private func oddStatus(_ remedy: Remedy, _ status: Int?) -> String? {
    guard let status, let usual = remedy.status, usual != status else { return nil }
    return "this text comes with HTTP \(usual), not \(status)"
  }
}
