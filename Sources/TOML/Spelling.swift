/// Finds what a mistyped word was meant to be.
public enum Spelling {
  /// Words beyond this length are not compared: the work grows with the square of the length.
  private static let longest = 64

  /// The word of `words` fewest typing mistakes away from `word`, upper and lower case alike; the first of several.
  ///
  /// Nil when even that one is more than a third of its length away, and more than one mistake.
  public static func nearest(to word: String, in words: [String]) -> String? {
    let ranked = words.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(word.count, best.word.count) / 3) ? best.word : nil
  }

  /// How many letters have to be inserted, removed, replaced or swapped with their neighbour to make `right` of `left`.
  ///
  /// No letter is changed twice. Words of more than 64 letters are as far apart as the longer one is long, unless equal.
  public static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    if left == right { return 0 }
    if left.isEmpty || right.isEmpty || max(left.count, right.count) > longest { return max(left.count, right.count) }
    return tableDistance(left, right)
  }

  /// Fills the usual table of distances between beginnings, of which three rows are kept.
  private static func tableDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(replaced, last[column + 1] + 1, current[column] + 1)
        if isSwap(left, right, row, column) { best = min(best, beforeLast[column - 1] + 1) }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }

  private static func isSwap(_ left: [Character], _ right: [Character], _ row: Int, _ column: Int) -> Bool {
    row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
  }
}
