import Chronology

/// A block's place in the ladder, and how sure it is.
struct Placement: Equatable {
  var tier: Int?
  var confidence: Block.Confidence
}

extension Profile {
  /// The length of a block of `tier`; nil for no tier.
  func step(_ tier: Int?) -> Duration? {
    guard let tier, ladder.indices.contains(tier - 1) else { return nil }
    return ladder[tier - 1]
  }

  /// The tier of the next block when `remembered` is the tier so far; nil without a ladder.
  func tier(after remembered: Int?) -> Int? {
    ladder.isEmpty ? nil : min((remembered ?? 0) + 1, ladder.count)
  }

  /// The tier of a block that the server announced as `wait`, when `remembered` was the tier so far.
  func placement(of wait: Duration?, after remembered: Int?) -> Placement {
    guard let history = tier(after: remembered) else { return Placement(tier: nil, confidence: .none) }
    guard let wait else { return Placement(tier: history, confidence: .estimated) }
    if let tier = exactTier(of: wait) { return Placement(tier: tier, confidence: .exact) }
    guard let least = ladder.firstIndex(where: { $0 >= wait }) else {
      return Placement(tier: ladder.count, confidence: .over)
    }
    return Placement(tier: max(least + 1, history), confidence: .atLeast)
  }

  /// Whether serving `block` forgets its tier: it was surely the top one, as only a wait beyond the step below can tell.
  func forgets(_ block: Block) -> Bool {
    guard resetsAfterTop, block.ended == .served, block.tier == ladder.count, let wait = block.wait else {
      return false
    }
    let below = step(ladder.count - 1) ?? .zero
    return wait > below + below / 100
  }

  /// The nearest step that `wait` is within 1 s or 1 % of.
  private func exactTier(of wait: Duration) -> Int? {
    let near = ladder.indices.filter { wait.distance(to: ladder[$0]) <= max(.seconds(1), ladder[$0] / 100) }
    return near.min { wait.distance(to: ladder[$0]) < wait.distance(to: ladder[$1]) }.map { $0 + 1 }
  }
}

extension Duration {
  fileprivate func distance(to other: Duration) -> Duration { self > other ? self - other : other - self }
}
