import CByteScan

/// What values of lines of known shapes were made into, found again by their bytes.
struct ValueMemo: Sendable {
  /// What values were made into; their bytes are kept apart.
  struct Entry: Sendable {
    var hash: UInt64 = 0
    var number: UInt32 = 0
    /// What they were made for.
    var purpose: UInt32 = .max
  }

  /// What values may be remembered for. Only of telling records the origin must tell an address if one is offered.
  static func plainOrigin(_ way: UInt32) -> UInt32 { way << 2 }
  static func origin(_ way: UInt32) -> UInt32 { way << 2 | 1 }
  @inline(__always) static func kind(_ shape: Int) -> UInt32 { UInt32(truncatingIfNeeded: shape) << 2 | 2 }

  static var size: Int { 1 << 13 }
  /// Entries that values of one hash may stand in: with one alone, values would drive each other out for good.
  static var ways: Int { 4 }
  /// Most bytes of all values of an entry, with one behind each; longer ones are not remembered.
  static var room: Int { 112 }
  /// Room, and bytes behind it, so that values can be compared sixteen bytes at a time.
  static var stride: Int { room + 16 }

  private(set) var entries: [Entry] = []
  private(set) var bytes: [UInt8] = []

  /// Makes the room, which a memo has no use for before the first shape is learned.
  mutating func makeRoom() {
    guard entries.isEmpty else { return }
    entries = Array(repeating: Entry(), count: Self.size)
    bytes = Array(repeating: 0, count: Self.size * Self.stride)
  }

  /// Lends the memory to `body`.
  @inline(__always)
  mutating func withView(_ body: (ValueMemoView) -> Void) {
    entries.withUnsafeMutableBufferPointer { entries in
      bytes.withUnsafeMutableBufferPointer { bytes in
        guard let entries = entries.baseAddress, let bytes = bytes.baseAddress else { return }
        body(ValueMemoView(entries: entries, bytes: bytes))
      }
    }
  }
}

/// The memo's memory, good for as long as it is lent.
struct ValueMemoView {
  let entries: UnsafeMutablePointer<ValueMemo.Entry>
  let bytes: UnsafeMutablePointer<UInt8>

  /// Where values are kept, and for what.
  struct Place {
    let first: Int
    let hash: UInt64
    let purpose: UInt32
  }

  @inline(__always)
  func place(of values: ShapeValues, purpose: UInt32) -> Place {
    var hash = RawHash.joined(UInt64(purpose), 0x9E37_79B9_7F4A_7C15)
    values.forEach { hash = RawHash.joined(hash, RawHash.sample($0.value.bytes)) }
    return Place(
      first: Int(truncatingIfNeeded: hash >> 20) & (ValueMemo.size - ValueMemo.ways), hash: hash,
      purpose: purpose)
  }

  /// What these very values were made into; nil where that is not remembered.
  @inline(__always)
  func number(at place: Place, _ values: ShapeValues) -> UInt32? {
    for index in place.first..<place.first + ValueMemo.ways where isEntry(index, at: place) && holds(index, values) {
      return entries[index].number
    }
    return nil
  }

  @inline(__always)
  private func isEntry(_ index: Int, at place: Place) -> Bool {
    entries[index].hash == place.hash && entries[index].purpose == place.purpose
  }

  @inline(__always)
  private func holds(_ index: Int, _ values: ShapeValues) -> Bool {
    var kept = Bytes(bytes + index * ValueMemo.stride)
    var isSame = true
    values.forEach { span in
      let count = Int(span.count)
      // No value has its kind's byte, 0 or 1, inside, so that the one behind it tells its end.
      isSame =
        isSame && scan_equal(kept, span.start, UInt32(bitPattern: span.count)) != 0
        && kept[count] == span.kind
      kept += count + 1
    }
    return isSame
  }

  /// Remembers what values were made into.
  func keep(_ number: UInt32, at place: Place, _ values: ShapeValues) {
    var room = ValueMemo.room
    values.forEach { room -= Int($0.count) + 1 }
    guard room >= 0 else { return }
    let index = index(for: place)
    var target = bytes + index * ValueMemo.stride
    values.forEach { span in
      target.update(from: span.start, count: Int(span.count))
      target[Int(span.count)] = span.kind
      target += Int(span.count) + 1
    }
    entries[index] = ValueMemo.Entry(hash: place.hash, number: number, purpose: place.purpose)
  }

  /// The entry that is known by the hash, or one that is free, or else one that must go.
  private func index(for place: Place) -> Int {
    let set = place.first..<place.first + ValueMemo.ways
    return set.first { isEntry($0, at: place) } ?? set.first { entries[$0].purpose == .max }
      ?? place.first + Int(truncatingIfNeeded: place.hash) & (ValueMemo.ways - 1)
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

/// A few slots of a shape, a byte each, the first in the lowest.
struct SlotList: Sendable {
  private(set) var packed: UInt64 = 0
  private(set) var count = 0

  /// Nil for more than eight.
  init?(_ slots: [UInt8]) {
    guard slots.count <= 8 else { return nil }
    for slot in slots.reversed() { packed = packed << 8 | UInt64(slot) }
    count = slots.count
  }

  /// Which of them a slot is; nil where it is none.
  func position(of slot: UInt8) -> Int? {
    (0..<count).first { UInt8(truncatingIfNeeded: packed >> UInt64(8 * $0)) == slot }
  }
}
