import Chronology

extension RecordWriter {
  /// Adds the plain record of a line of a known shape; false where the line must be read in full.
  @inline(__always)
  mutating func addPlain(
    _ shape: Int, _ plain: borrowing PlainShape, _ pools: ShapePools, _ reader: inout LineReader, at place: UInt32
  ) -> Bool {
    if plain.messageSlot != ShapeNode.noSlot, pools.spans[Int(plain.messageSlot)].value.mayBeClientNote { return false }
    var note = TimeNote.own
    guard let time = reader.clock.readAhead(pools.spans[Int(plain.timeSlot)].value, note: &note),
      let origin = origin(of: shape, plain.origin, pools, &reader, accepts: { _ in true })
    else { return false }
    batch.plain.append(PlainRecord(time: time, place: place, origin: origin))
    return true
  }

  /// The number of a line's origin; nil where there are too many, or where `accepts` is false when it is made.
  @inline(__always)
  mutating func origin(
    of shape: Int, _ known: OriginShape, _ pools: ShapePools, _ reader: inout LineReader,
    accepts: (LineReader) -> Bool
  ) -> UInt32? {
    let values = ShapeValues(spans: pools.spans, slots: known.values)
    let place = pools.memo.place(of: values, purpose: known.purpose)
    if let number = pools.memo.number(at: place, values) { return number }
    reader.replay(pools.shapes[shape], pools)
    guard accepts(reader), let number = origins.number(of: origin(known, &reader)) else { return nil }
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
