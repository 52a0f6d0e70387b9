import Glibc

/// The texts that a parser has met, each under one number; only a new text becomes a `String`.
///
/// Their bytes are kept and compared: a log that is made to collide in the hash must not mix up codes. There is room for
/// a bounded number of them: all further ones share a last number, whose text is `…`.
struct Lexicon: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    var id: TextID = 0
    /// Where the text's bytes are kept.
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  private let limit: Int
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var count = 0
  private var kept: [UInt8] = []
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
      if slots[index].hash == hash, isKept(bytes, slots[index]) { return slots[index].id }
      index = (index + 1) & (slots.count - 1)
    }
    return add(bytes, hash: hash)
  }

  @inline(__always)
  private func isKept(_ bytes: UnsafeBufferPointer<UInt8>, _ slot: Slot) -> Bool {
    guard bytes.count == Int(slot.count), let start = bytes.baseAddress else { return false }
    return kept.withUnsafeBytes { kept in
      kept.baseAddress.map { memcmp($0 + Int(slot.start), start, bytes.count) == 0 } ?? false
    }
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
    place(Slot(hash: hash, id: TextID(count), start: UInt32(kept.count), count: UInt32(bytes.count)))
    kept.append(contentsOf: bytes)
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
