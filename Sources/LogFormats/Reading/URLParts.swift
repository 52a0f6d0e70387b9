import Chronology

/// A URL taken apart.
struct URLParts {
  /// Without port and user; empty where the URL has none.
  var host: Value
  /// Without query and fragment; empty where the URL has none.
  var path: Value

  /// Takes apart an absolute URL, or a path.
  init(_ url: Value) {
    var place = url.start
    let end = place + url.count
    host = Value(start: place, count: 0, kind: .string)
    if let authority = Self.authority(in: url) {
      var stop = authority
      while stop < end, !Self.endsAuthority(stop.pointee) { stop += 1 }
      host = Self.hostName(Value(start: authority, count: stop - authority, kind: .string))
      place = stop
    }
    var stop = place
    while stop < end, stop.pointee != UInt8(ascii: "?"), stop.pointee != UInt8(ascii: "#"), stop.pointee > Byte.space {
      stop += 1
    }
    path = Value(start: place, count: stop - place, kind: .string)
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == Byte.slash || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte <= Byte.space
  }

  /// Where the part behind `://` begins.
  private static func authority(in url: Value) -> Bytes? {
    for index in 0..<min(url.count, 12) {
      let byte = url.start[index]
      if byte == Byte.colon {
        let isFollowed =
          url.count > index + 2 && url.start[index + 1] == Byte.slash && url.start[index + 2] == Byte.slash
        return isFollowed ? url.start + index + 3 : nil
      }
      guard byte.isLetter || byte.isDigit || byte == Byte.plus else { return nil }
    }
    return nil
  }

  /// A host without the user before it and the port behind it.
  static func hostName(_ authority: Value) -> Value {
    var host = authority
    if let at = authority.bytes.lastIndex(of: Byte.at) {
      host.start += at + 1
      host.count -= at + 1
    }
    if let colon = host.bytes.lastIndex(of: Byte.colon), host.bytes[(colon + 1)...].allSatisfy(\.isDigit) {
      host.count = colon
    }
    return host
  }
}
