import Chronology

/// Names of the bytes that JSON's grammar turns on.
enum Byte {
  @inline(__always) static var tab: UInt8 { 0x09 }
  @inline(__always) static var newline: UInt8 { 0x0A }
  @inline(__always) static var carriageReturn: UInt8 { 0x0D }
  @inline(__always) static var space: UInt8 { 0x20 }
  @inline(__always) static var quote: UInt8 { 0x22 }
  @inline(__always) static var plus: UInt8 { 0x2B }
  @inline(__always) static var comma: UInt8 { 0x2C }
  @inline(__always) static var minus: UInt8 { 0x2D }
  @inline(__always) static var dot: UInt8 { 0x2E }
  @inline(__always) static var slash: UInt8 { 0x2F }
  @inline(__always) static var zero: UInt8 { 0x30 }
  @inline(__always) static var colon: UInt8 { 0x3A }
  @inline(__always) static var at: UInt8 { 0x40 }
  @inline(__always) static var openBracket: UInt8 { 0x5B }
  @inline(__always) static var backslash: UInt8 { 0x5C }
  @inline(__always) static var closeBracket: UInt8 { 0x5D }
  @inline(__always) static var underscore: UInt8 { 0x5F }
  @inline(__always) static var openBrace: UInt8 { 0x7B }
  @inline(__always) static var closeBrace: UInt8 { 0x7D }
}

extension UInt8 {
  @inline(__always) var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  @inline(__always) var uppercased: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }
  /// The value of a hexadecimal digit; only of one.
  @inline(__always) var hexValue: UInt32 { isDigit ? UInt32(self & 0x0F) : UInt32((self | 0x20) &- 0x57) }
}
