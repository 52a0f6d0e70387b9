import Chronology
import RawStructuredFieldValues

/// One limit that a `RateLimit` field speaks of.
private struct QuotedLimit {
  var reading: WaitReading
  var isExhausted: Bool
}

extension WaitText {
  /// The wait in `RateLimit: "burst";r=0;t=30` or, as its upper bound, in `RateLimit-Policy: "burst";q=100;w=60`; also
  /// in the older `limit=100, remaining=0, reset=30`. Of several limits those count that are used up.
  static func readStructuredField(_ text: Span<UInt8>, heard: Hearing) -> WaitReading {
    let bytes = text.withUnsafeBufferPointer { Array($0) }
    var limits = limits(inList: bytes, heard) ?? limits(inDictionary: bytes, heard) ?? []
    if limits.contains(where: \.isExhausted) { limits.removeAll { !$0.isExhausted } }
    return WaitReading.largest(of: limits.map(\.reading))
  }

  private static func limits(inList bytes: [UInt8], _ heard: Hearing) -> [QuotedLimit]? {
    var parser = StructuredFieldValueParser(bytes)
    guard let members = try? parser.parseListFieldValue() else { return nil }
    return members.compactMap { member in
      guard case .item(let item) = member else { return nil }
      let parameters = item.rfc9651Parameters
      guard let wait = parameters["t"] ?? parameters["w"] ?? item.loneNumber else { return nil }
      return QuotedLimit(reading: heard.reading(of: WaitSpelling(wait)), isExhausted: parameters["r"] == .integer(0))
    }
  }

  private static func limits(inDictionary bytes: [UInt8], _ heard: Hearing) -> [QuotedLimit]? {
    var parser = StructuredFieldValueParser(bytes)
    guard let members = try? parser.parseDictionaryFieldValue(), case .item(let reset)? = members["reset"] else {
      return nil
    }
    return [QuotedLimit(reading: heard.reading(of: WaitSpelling(reset.rfc9651BareItem)), isExhausted: false)]
  }
}

extension Item {
  /// The number itself where nothing is said of it.
  fileprivate var loneNumber: RFC9651BareItem? { rfc9651Parameters.isEmpty ? rfc9651BareItem : nil }
}

extension WaitSpelling {
  fileprivate init(_ item: RFC9651BareItem) {
    switch item {
    case .integer(let number): self.init("\(number)".utf8.span, unit: .unnamed, near: .distantPast)
    case .decimal(let number):
      let nanoseconds = (0..<(9 + Int(number.exponent))).reduce(number.mantissa) { product, _ in
        product.multipliedReportingOverflow(by: 10).overflow ? .max : product * 10
      }
      self = .span(.nanoseconds(nanoseconds))
    case .date(let seconds): self = .moment(Timestamp(seconds: seconds))
    default: self = .nothing
    }
  }
}
