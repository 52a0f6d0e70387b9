/// A provider's rows by what they can be found by; made once, shared by every copy of the provider.
final class RemedyIndex: Sendable {
  let remedies: [Remedy]
  /// Every text that tells a row, in the order of the rows.
  let phrases: [Phrase]
  private let ids: [String: Int]
  private let codes: [String: Int]
  private let statuses: [Int: Int]
  private let literals: [String: Int]
  private let words: [String: [Int]]

  /// A text that tells a row.
  struct Phrase: Sendable {
    let row: Int
    let kind: Kind
    let words: Wording
    /// What of the row is asked for every phrase: a whole row, copied each time, would cost more than the likeness.
    let traits: RowTraits

    /// Where the text comes from.
    enum Kind: Sendable {
      /// A literal string of the API.
      case literal
      /// The row's title, alias or constant.
      case name
    }

    /// How like the phrase `message` is; names are plainer words than strings, so that likeness to them says less.
    func likeness(of message: Wording) -> Double {
      switch kind {
      case .literal: Similarity.of(message, to: words, orInside: true)
      case .name: Similarity.of(message, to: words, orInside: false) * Similarity.trustInNames
      }
    }
  }

  init(_ remedies: [Remedy]) {
    self.remedies = remedies
    phrases = remedies.enumerated().flatMap { Self.phrases(of: $1, row: $0) }
    ids = Self.table(remedies) { [$0.id] }
    codes = Self.table(remedies) { $0.code.map { [$0] } ?? [] }
    statuses = Self.table(remedies) { remedy in remedy.isStatusRow ? remedy.status.map { [$0] } ?? [] : [] }
    literals = Self.table(remedies) { $0.strings }
    words = Dictionary(grouping: phrases.indices) { [phrases] in phrases[$0].words.key }
  }

  func row(id: String) -> Remedy? { ids[id].map { remedies[$0] } }
  func row(code: String) -> Remedy? { codes[code].map { remedies[$0] } }
  func row(status: Int) -> Remedy? { statuses[status].map { remedies[$0] } }
  /// The row that has `string` among its literal strings, letter by letter.
  func row(literal string: String) -> Remedy? { literals[string].map { remedies[$0] } }

  /// The phrases with exactly these words.
  func phrases(words key: String) -> [Phrase] { words[key, default: []].map { phrases[$0] } }

  /// Whether the row of `code` is told by exactly these words.
  func hasWords(_ key: String, code: String) -> Bool {
    phrases(words: key).contains { remedies[$0.row].code == code }
  }

  /// The first row of each key wins.
  private static func table<Key: Hashable>(_ remedies: [Remedy], _ keys: (Remedy) -> [Key]) -> [Key: Int] {
    let pairs = remedies.enumerated().flatMap { row, remedy in keys(remedy).map { ($0, row) } }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func phrases(of remedy: Remedy, row: Int) -> [Phrase] {
    let names = [remedy.title] + remedy.aliases + [remedy.shortConstant].compactMap { $0 }
    let traits = RowTraits(remedy)
    let literals = remedy.strings.map { Phrase(row: row, kind: .literal, words: Wording($0), traits: traits) }
    let others = names.map { Phrase(row: row, kind: .name, words: Wording($0), traits: traits) }
    return literals + others.filter { name in !literals.contains { $0.words.key == name.words.key } }
  }
}
