import Chronology

extension RecordWriter {
  /// Adds the plain record of a line whose shape `reader` has replayed; false where it turns out to be more than plain.
  @inline(__always)
  mutating func addPlain(
    _ plain: PlainShape, _ spans: UnsafePointer<ShapeSpan>, _ reader: inout LineReader, at place: UInt32
  )
    -> Bool
  {
    guard let time = reader.wholeTime else { return false }
    if plain.messageSlot != ShapeNode.noSlot, spans[Int(plain.messageSlot)].value.mayBeClientNote { return false }
    var origin = plain.origin
    if plain.variesAddress || plain.variesIdentity { vary(&origin, plain, &reader) }
    guard let number = origins.number(of: origin) else { return false }
    batch.plain.append(PlainRecord(time: time, place: place, origin: number))
    return true
  }

  private mutating func vary(_ origin: inout Origin, _ plain: PlainShape, _ reader: inout LineReader) {
    var record = Record()
    if plain.variesAddress {
      fillAddress(&record, &reader)
      (origin.host, origin.path) = (record.host, record.path)
    }
    if plain.variesIdentity {
      fillNames(&record, &reader)
      (origin.logger, origin.exchange, origin.account) = (record.logger, record.exchange, record.account)
    }
  }
}

extension Value {
  /// Whether a message may be an HTTP client's own note of a response.
  fileprivate var mayBeClientNote: Bool { isEscaped || bytes.starts(with: LineReader.clientNote) }
}

/// The origins that a parser has met, each under one number.
struct Origins: Sendable {
  private var numbers: [Origin: UInt32] = [:]
  /// Origins that no batch has carried yet.
  private(set) var new: [Origin] = []

  private static var limit: Int { 100_000 }

  /// The number of an origin; nil for a new one where there are too many.
  @inline(__always)
  mutating func number(of origin: Origin) -> UInt32? {
    if let known = numbers[origin] { return known }
    guard numbers.count < Self.limit else { return nil }
    let number = UInt32(numbers.count)
    numbers[origin] = number
    new.append(origin)
    return number
  }

  /// Hands over the origins met since the last time.
  mutating func takeNew() -> [Origin] {
    defer { new = [] }
    return new
  }
}
