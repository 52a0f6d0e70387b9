/// The best value found so far for a field.
struct Pick {
  var rank: Int32 = 0
  var hint = Hint.none
  var value: Value
}

/// A wait as found, before the order of trust is made.
struct WaitPick {
  var source: WaitSource
  var unit: WaitUnit
  var rank: Int32
  var value: Value

  /// Whether it is to be trusted more than another.
  func precedes(_ other: WaitPick) -> Bool { (source, rank) < (other.source, other.rank) }
}
