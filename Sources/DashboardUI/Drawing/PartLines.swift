import Screen

/// Labelled parts as lines: each part gets a line by its rank, then what room is left goes to the parts by rank.
struct PartLines {
  let indent: Int
  let width: Int
  let ellipsis: String

  /// At most `height` lines; a part that had to be cut ends in an ellipsis.
  func lines(of parts: [RemedyText.Part], height: Int) -> [[Span]] {
    let wrapped = parts.map { WordWrap.lines(of: $0.text, width: max(8, width - indent)) }
    let shares = shares(of: parts, wants: wrapped.map(\.count), height: height)
    return parts.indices.flatMap { index -> [[Span]] in
      cut(wrapped[index], to: shares[index]).enumerated().map { line, text in
        let part = parts[index]
        let label = Alignment.left.pad(line == 0 ? part.label : "", to: indent)
        return [Span(label, .remedyLabel), Span(text, part.isEvidence ? .remedyEvidence : .remedyText)]
      }
    }
  }

  /// How many lines each part gets.
  private func shares(of parts: [RemedyText.Part], wants: [Int], height: Int) -> [Int] {
    var shares = parts.map { _ in 0 }
    var left = height
    let order = parts.indices.sorted { (parts[$0].rank, $0) < (parts[$1].rank, $1) }
    // What matters gets all its lines before what matters less gets one.
    for tier in [0...3, 4...5, 6...Int.max] {
      let ranked = order.filter { tier.contains(parts[$0].rank) }
      for index in ranked where left > 0 {
        shares[index] = 1
        left -= 1
      }
      for index in ranked where left > 0 && shares[index] > 0 {
        let more = min(left, wants[index] - 1)
        shares[index] += more
        left -= more
      }
    }
    return shares
  }

  private func cut(_ lines: [String], to count: Int) -> [String] {
    guard count > 0, lines.count > count else { return Array(lines.prefix(count)) }
    // The blank makes the line too long for its own width, so that it ends in an ellipsis.
    let last = lines[count - 1] + " " + lines[count]
    return lines.prefix(count - 1) + [Truncation.end.apply(last, to: max(8, width - indent), ellipsis: ellipsis)]
  }
}
