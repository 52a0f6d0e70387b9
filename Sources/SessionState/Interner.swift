/// What can be numbered by an `Interner`.
protocol Internable: Equatable, Sendable {
  /// Its bits, mixed so that the upper ones tell keys apart.
  var mixed: UInt64 { get }
}

/// Numbers for keys, 0 first, in the order in which they are first met.
///
/// Asked for every failure: a table probed in a row, with a multiplication for a hash, takes a fraction of what the
/// library's dictionary does.
struct Interner<Key: Internable>: Sendable {
  private(set) var keys: [Key] = []
  /// Numbers plus 1 by the upper bits of the keys' hashes, 0 where there is none; twice as many as keys or more.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  private var shift: UInt64 = 60

  var count: Int { keys.count }

  subscript(id: UInt32) -> Key { keys[Int(id)] }

  /// The key's number; nil for one not met before.
  func id(of key: Key) -> UInt32? {
    let found = slots[slot(of: key)]
    return found == 0 ? nil : found - 1
  }

  /// The key's number, a new one where it was not met before.
  mutating func intern(_ key: Key) -> UInt32 {
    let slot = slot(of: key)
    if slots[slot] != 0 { return slots[slot] - 1 }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count - 1)
  }

  /// Where the key's number is or would be.
  private func slot(of key: Key) -> Int {
    var slot = Int(key.mixed >> shift)
    while slots[slot] != 0, keys[Int(slots[slot] - 1)] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    shift -= 1
    for index in keys.indices { slots[slot(of: keys[index])] = UInt32(index + 1) }
  }
}

extension UInt64 {
  /// The two numbers as one, its upper bits well mixed.
  func mixed(with other: UInt64) -> UInt64 {
    let product = (self ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: other ^ 0xd1b5_4a32_d192_ed03)
    return (product.high ^ product.low) &* 0x9fb2_1c65_1e98_df25
  }
}
