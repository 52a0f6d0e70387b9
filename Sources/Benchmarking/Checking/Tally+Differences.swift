extension Tally {
  /// Where `answer` says something else than this, a sentence each; no more than ten.
  public func differences(from answer: Tally) -> [String] {
    let counts = [
      ("lines", lines, answer.lines), ("rejected lines", rejected, answer.rejected),
      ("blank lines", blank, answer.blank), ("failures", failures, answer.failures),
      ("last time", last ?? 0, answer.last ?? 0),
    ]
    let wrong = counts.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1) expected, \($0.2) reported" }
    let keys = Set(groups.keys).union(answer.groups.keys).filter { groups[$0] != answer.groups[$0] }
    let unequal = keys.map { key in
      "group \(key): \(text(of: groups[key])) expected, \(text(of: answer.groups[key])) reported"
    }
    return Array((wrong + unequal.sorted()).prefix(10))
  }

  private func text(of group: Group?) -> String {
    group.map { "\($0.count) from \($0.first) to \($0.last)" } ?? "none"
  }
}

extension Tally.Key: CustomStringConvertible {
  public var description: String { "\(code ?? "-")/\(status.map(String.init) ?? "-")" }
}
