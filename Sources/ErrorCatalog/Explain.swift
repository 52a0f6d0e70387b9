/// A row that answers a question, and the provider it belongs to.
public struct Explanation: Sendable {
  public let provider: Provider
  public let remedy: Remedy
  public let found: Found

  /// What of the row the question named, the most specific first.
  public enum Found: Sendable, Equatable {
    case code, status, statusOfRow, constant, name, message, normalisedMessage, term, fuzzy(Double)

    /// As printed behind `matched`.
    public var text: String {
      switch self {
      case .code: "code"
      case .status: "HTTP status"
      case .statusOfRow: "comes with this HTTP status"
      case .constant: "constant"
      case .name: "name"
      case .message: "message"
      case .normalisedMessage: "message~"
      case .term: "term"
      case .fuzzy(let score): Matched.fuzzy(score).text
      }
    }

    /// Smaller is better.
    fileprivate var rank: Double {
      switch self {
      case .code: 0
      case .status: 1
      case .constant: 2
      case .message: 3
      case .name: 4
      case .normalisedMessage: 5
      case .term: 6
      case .statusOfRow: 7
      case .fuzzy(let score): 9 - score
      }
    }
  }
}

extension Catalog {
  /// Every row that a code, an HTTP status, a constant, a literal or a reworded string means: by provider, best first.
  ///
  /// A bare number may be one provider's code and another's HTTP status: all are given. Empty when nothing is meant.
  public func explain(_ question: String) -> [Explanation] {
    let whole = answers(to: Question(question))
    guard whole.isEmpty, let clause = question.leadingClause else { return whole }
    return answers(to: Question(clause))
  }

  private func answers(to question: Question) -> [Explanation] {
    let answers = providers.map { provider in sorted(question.answers(in: provider)) }.filter { !$0.isEmpty }
    let order = answers.indices.sorted { (answers[$0][0].found.rank, $0) < (answers[$1][0].found.rank, $1) }
    return order.flatMap { answers[$0] }
  }

  /// The rows nearest to a question that `explain` has no answer to, best first, five at most.
  public func guesses(for question: String) -> [Explanation] {
    let question = Question(question)
    let near = providers.flatMap { question.nearAnswers(in: $0, scores: Similarity.guess..<Similarity.match) }
    return Array(sorted(near).prefix(5))
  }

  /// Best first, and where they are equally good in the order they came.
  private func sorted(_ explanations: [Explanation]) -> [Explanation] {
    let order = explanations.indices.sorted { (explanations[$0].found.rank, $0) < (explanations[$1].found.rank, $1) }
    return order.map { explanations[$0] }
  }
}

extension String {
  /// What stands before a dash, as the name in `Forbidden — insufficient permission`; damaged dashes count too.
  fileprivate var leadingClause: String? {
    let words = split(separator: " ")
    guard let dash = words.firstIndex(where: { ["—", "–", "-", "β"].contains($0) }), dash > 0 else { return nil }
    return words[..<dash].joined(separator: " ")
  }
}
