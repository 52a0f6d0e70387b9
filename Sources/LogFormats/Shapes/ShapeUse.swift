/// How lines of a shape are read, and in which slots the values stand that are asked for: all that most lines need.
struct ShapeUse: Sendable {
  enum Reading: UInt8, Sendable {
    /// By the steps of the shape, each line anew.
    case steps
    /// Lines that are no failure, speak of no limit and show no order's state: time and origin are all they say.
    case plain
    /// A few values tell all but the time, the origin and the ids.
    case known
  }

  var reading = Reading.steps
  var timeSlot = ShapeNode.noSlot
  /// In plain lines, where a message stands that would tell of a response if it began as an HTTP client's note.
  var messageSlot = ShapeNode.noSlot
  /// In known lines; `noSlot` where an id is the same in all, or not there.
  var requestSlot = ShapeNode.noSlot
  var orderSlot = ShapeNode.noSlot
  var clientOrderSlot = ShapeNode.noSlot
  /// What the values that tell the origin are remembered for: shapes in which they do so in one way have that in common.
  var originPurpose: UInt32 = 0
  /// Which values tell the origin.
  var origin = SlotList()
  /// Which values tell what kind a known line is of.
  var kind = SlotList()

  @inline(__always)
  var namesOrder: Bool { orderSlot != ShapeNode.noSlot || clientOrderSlot != ShapeNode.noSlot }
}
