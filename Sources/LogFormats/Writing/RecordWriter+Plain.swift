import Chronology

extension RecordWriter {
  /// The plain record of a line of a known shape; nil where the line must be read in full.
  @inline(__always)
  mutating func plain(
    _ shape: Int, _ use: ShapeUse, _ pools: ShapePools, _ reader: inout LineReader, at place: UInt32
  ) -> PlainRecord? {
    if use.messageSlot != ShapeNode.noSlot, pools.spans[Int(use.messageSlot)].value.mayBeClientNote { return nil }
    var note = TimeNote.own
    guard let time = reader.clock.readAhead(pools.spans[Int(use.timeSlot)].value, note: &note),
      let origin = origin(of: shape, use, pools, &reader)
    else { return nil }
    return PlainRecord(time: time, place: place, origin: origin)
  }

  /// The number of a line's origin; nil where there are too many, or where the line does not tell it alone.
  @inline(__always)
  mutating func origin(
    of shape: Int, _ use: ShapeUse, _ pools: ShapePools, _ reader: inout LineReader
  ) -> UInt32? {
    let values = ShapeValues(spans: pools.spans, slots: use.origin)
    let place = pools.memo.place(of: values, purpose: use.originPurpose)
    return pools.memo.number(at: place, values) ?? makeOrigin(of: shape, pools, &reader, values, at: place)
  }

  @inline(never)
  private mutating func makeOrigin(
    of shape: Int, _ pools: ShapePools, _ reader: inout LineReader, _ values: ShapeValues, at place: ValueMemoView.Place
  ) -> UInt32? {
    reader.replay(pools.shapes[shape], pools)
    guard let known = pools.shapes[shape].origin,
      !known.needsAddress || reader.has(.url) || reader.has(.path),
      let number = origins.number(of: origin(known, &reader))
    else { return nil }
    pools.memo.keep(number, at: place, values)
    return number
  }

  /// The origin of the line whose shape `reader` has replayed.
  private mutating func origin(_ known: OriginShape, _ reader: inout LineReader) -> Origin {
    var origin = known.origin
    var record = Record()
    if known.variesAddress {
      fillAddress(&record, &reader)
      (origin.host, origin.path) = (record.host, record.path)
    }
    if known.variesIdentity {
      fillNames(&record, &reader)
      (origin.logger, origin.exchange, origin.account) = (record.logger, record.exchange, record.account)
    }
    return origin
  }
}

extension Value {
  /// Whether a message may be an HTTP client's own note of a response, once its escapes are taken out.
  @inline(__always)
  fileprivate var mayBeClientNote: Bool {
    guard count > 0, start.pointee == LineReader.clientNoteStart || start.pointee == Byte.backslash else {
      return false
    }
    return mayGoOnAsClientNote
  }

  private var mayGoOnAsClientNote: Bool {
    for (index, byte) in LineReader.clientNote.enumerated() {
      guard index < count else { return false }
      if start[index] == Byte.backslash { return true }
      if start[index] != byte { return false }
    }
    return true
  }
}

/// The origins that a parser has met, each under one number.
struct Origins: Sendable {
  private var numbers: [Origin: UInt32] = [:]
  private var all: [Origin] = []
  private var handedOver = 0

  private static var limit: Int { 100_000 }

  subscript(number: UInt32) -> Origin { all[Int(number)] }

  /// The number of an origin; nil for a new one where there are too many.
  mutating func number(of origin: Origin) -> UInt32? {
    if let known = numbers[origin] { return known }
    guard all.count < Self.limit else { return nil }
    let number = UInt32(all.count)
    numbers[origin] = number
    all.append(origin)
    return number
  }

  /// Hands over the origins met since the last time.
  mutating func takeNew() -> [Origin] {
    defer { handedOver = all.count }
    return Array(all[handedOver...])
  }
}
