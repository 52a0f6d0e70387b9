/// A set of a shape's slots, a bit for each.
struct SlotSet: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(slot: UInt8) { rawValue = 1 << UInt32(slot) }

  /// The least of them; `noSlot` for none.
  var first: UInt8 { rawValue == 0 ? ShapeNode.noSlot : UInt8(rawValue.trailingZeroBitCount) }
}

/// A few slots of a shape, a byte each, the first in the lowest.
struct SlotList: Sendable {
  private(set) var packed: UInt64 = 0
  private(set) var count = 0

  init() {}

  /// In ascending order; nil for more than eight.
  init?(_ slots: SlotSet) {
    guard slots.rawValue.nonzeroBitCount <= 8 else { return nil }
    var rest = slots
    while !rest.isEmpty {
      packed |= UInt64(rest.first) << UInt64(8 * count)
      count += 1
      rest.remove(SlotSet(slot: rest.first))
    }
  }

  /// Which of them a slot is; nil where it is none.
  func position(of slot: UInt8) -> Int? {
    (0..<count).first { UInt8(truncatingIfNeeded: packed >> UInt64(8 * $0)) == slot }
  }
}
