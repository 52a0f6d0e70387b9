/// The texts that a parser has met, each under one number; only a new text becomes a `String`.
///
/// Texts are told apart by 64 bits of hash. There is room for a bounded number of them: all further ones share a last
/// number, whose text is `…`.
struct Lexicon: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    var id: TextID = 0
  }

  private let limit: Int
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var count = 0
  /// Texts that no batch has carried yet.
  private(set) var newTexts: [String] = []

  init(limit: Int = 100_000) { self.limit = limit }

  /// The number of a text, 0 for none.
  @inline(__always)
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> TextID {
    guard bytes.count > 0 else { return 0 }
    let hash = RawHash.hash(bytes) | 1
    var index = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[index].id != 0 {
      if slots[index].hash == hash { return slots[index].id }
      index = (index + 1) & (slots.count - 1)
    }
    return add(bytes, hash: hash)
  }

  /// Most bytes that a text keeps.
  static var longestText: Int { 256 }

  mutating func intern(_ value: Value) -> TextID { intern(value.shortened(to: Self.longestText).bytes) }

  mutating func intern(_ text: String) -> TextID {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> TextID {
    guard count < limit else {
      if count == limit {
        count += 1
        newTexts.append("…")
      }
      return TextID(limit + 1)
    }
    count += 1
    newTexts.append(String(decoding: bytes, as: UTF8.self))
    place(Slot(hash: hash, id: TextID(count)))
    if count * 2 > slots.count { grow() }
    return TextID(count)
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(truncatingIfNeeded: slot.hash >> 20) & (slots.count - 1)
    while slots[index].id != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.id != 0 { place(slot) }
  }

  /// Hands over the texts met since the last time.
  mutating func takeNewTexts() -> [String] {
    defer { newTexts = [] }
    return newTexts
  }
}
