/// What texts were made into, for the texts met last.
struct TextMemo: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    var id: TextID = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)

  /// The number that `text` was made into; `make` makes it when it is not known.
  @inline(__always)
  mutating func id(of text: Value, make: () -> TextID) -> TextID {
    let hash = RawHash.hash(text.bytes) | 1
    let index = Int(truncatingIfNeeded: hash >> 20) & 1023
    if slots[index].hash == hash { return slots[index].id }
    let id = make()
    slots[index] = Slot(hash: hash, id: id)
    return id
  }
}
