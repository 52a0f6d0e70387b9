import CByteScan

/// What values of lines of known shapes were made into, found again by their bytes.
///
/// An entry's head and its values' bytes lie together: looking one up at random waits for memory once.
struct ValueMemo: Sendable {
  /// What an entry begins with.
  struct Head {
    var hash: UInt64
    var number: UInt32
    /// What the values were made into it for; 0 in an entry that is free.
    var purpose: UInt32
  }

  /// What values may be remembered for. Only of telling records the origin must tell an address if one is offered.
  static func plainOrigin(_ way: UInt32) -> UInt32 { (way + 1) << 2 }
  static func origin(_ way: UInt32) -> UInt32 { (way + 1) << 2 | 1 }
  @inline(__always) static func kind(_ shape: Int) -> UInt32 { UInt32(truncatingIfNeeded: shape + 1) << 2 | 2 }

  /// Entries at first and at most: logs with a thousand accounts have more origins than others, which shall not pay.
  private static var sizes: ClosedRange<Int> { 1 << 13...1 << 16 }
  /// Entries that values of one hash may stand in: with one alone, values would drive each other out for good.
  static var ways: Int { 4 }
  static var stride: Int { 128 }
  /// Most bytes of all values of an entry, with one behind each; longer ones are not remembered.
  static var room: Int { stride - MemoryLayout<Head>.size }

  private var bytes: [UInt8] = []
  private var size = 0
  /// Entries that had to go for others since the last time that it was looked at.
  private var evictions = 0

  /// Makes the room, which a memo has no use for before the first shape is learned.
  mutating func makeRoom() {
    if size == 0 { makeRoom(Self.sizes.lowerBound) }
  }

  /// Makes more room where too many entries had to go; what is remembered is forgotten then.
  mutating func review() {
    if evictions > size / 4, size < Self.sizes.upperBound { makeRoom(size * 2) }
    evictions = 0
  }

  private mutating func makeRoom(_ count: Int) {
    size = count
    // Values are compared sixteen bytes at a time, beyond the last entry as well.
    bytes = Array(repeating: 0, count: size * Self.stride + 16)
  }

  /// Lends the memory to `body`.
  @inline(__always)
  mutating func withView(_ body: (ValueMemoView) -> Void) {
    let mask = size - Self.ways
    bytes.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      withUnsafeMutablePointer(to: &evictions) { body(ValueMemoView(start: start, mask: mask, evictions: $0)) }
    }
  }
}

/// The memo's memory, good for as long as it is lent.
struct ValueMemoView {
  let start: UnsafeMutableRawPointer
  /// The bits of a hash that tell the first entry.
  let mask: Int
  let evictions: UnsafeMutablePointer<Int>

  /// Where values are kept, and for what.
  struct Place {
    /// The first of the entries that they may stand in.
    let first: UnsafeMutableRawPointer
    let hash: UInt64
    let purpose: UInt32
  }

  @inline(__always)
  func place(of values: ShapeValues, purpose: UInt32) -> Place {
    var hash = RawHash.joined(UInt64(purpose), 0x9E37_79B9_7F4A_7C15)
    values.forEach { hash = RawHash.joined(hash, RawHash.sample($0.value.bytes)) }
    let index = Int(truncatingIfNeeded: hash >> 20) & mask
    return Place(first: start + index * ValueMemo.stride, hash: hash, purpose: purpose)
  }

  /// What these very values were made into; nil where that is not remembered.
  @inline(__always)
  func number(at place: Place, _ values: ShapeValues) -> UInt32? {
    for way in 0..<ValueMemo.ways {
      let entry = place.first + way * ValueMemo.stride
      if place.isKnown(at: entry), holds(entry, values) { return entry.load(as: ValueMemo.Head.self).number }
    }
    return nil
  }

  @inline(__always)
  private func holds(_ entry: UnsafeMutableRawPointer, _ values: ShapeValues) -> Bool {
    var kept = Self.values(of: entry)
    var isSame = true
    values.forEach { span in
      // No value has its kind's byte, 0 or 1, inside, so that the one behind it tells its end.
      isSame =
        isSame && scan_equal(kept, span.start, span.count) != 0
        && kept[Int(span.count)] == UInt8(truncatingIfNeeded: span.kind)
      kept += Int(span.count) + 1
    }
    return isSame
  }

  /// Remembers what values were made into.
  func keep(_ number: UInt32, at place: Place, _ values: ShapeValues) {
    var room = ValueMemo.room
    values.forEach { room -= Int($0.count) + 1 }
    guard room >= 0 else { return }
    let entry = entry(for: place)
    let head = ValueMemo.Head(hash: place.hash, number: number, purpose: place.purpose)
    entry.storeBytes(of: head, as: ValueMemo.Head.self)
    var target = Self.values(of: entry)
    values.forEach { span in
      target.update(from: span.start, count: Int(span.count))
      target[Int(span.count)] = UInt8(truncatingIfNeeded: span.kind)
      target += Int(span.count) + 1
    }
  }

  /// The entry that is known by the hash, or one that is free, or else one that must go.
  private func entry(for place: Place) -> UnsafeMutableRawPointer {
    let entries = (0..<ValueMemo.ways).map { place.first + $0 * ValueMemo.stride }
    if let entry = entries.first(where: place.isKnown) ?? entries.first(where: Self.isFree) { return entry }
    evictions.pointee += 1
    return entries[Int(truncatingIfNeeded: place.hash) & (ValueMemo.ways - 1)]
  }

  private static func isFree(_ entry: UnsafeMutableRawPointer) -> Bool {
    entry.load(as: ValueMemo.Head.self).purpose == 0
  }

  @inline(__always)
  private static func values(of entry: UnsafeMutableRawPointer) -> UnsafeMutablePointer<UInt8> {
    (entry + MemoryLayout<ValueMemo.Head>.size).assumingMemoryBound(to: UInt8.self)
  }
}

extension ValueMemoView.Place {
  @inline(__always)
  fileprivate func isKnown(at entry: UnsafeMutableRawPointer) -> Bool {
    let head = entry.load(as: ValueMemo.Head.self)
    return head.hash == hash && head.purpose == purpose
  }
}

/// Some of a line's values.
struct ShapeValues {
  let spans: UnsafePointer<ShapeSpan>
  let slots: SlotList

  @inline(__always)
  func forEach(_ body: (ShapeSpan) -> Void) {
    var rest = slots.packed
    for _ in 0..<slots.count {
      body(spans[Int(rest & 0xFF)])
      rest >>= 8
    }
  }
}
