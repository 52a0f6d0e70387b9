/// What a terminal shows after the bytes it was sent: as much of an xterm as ncurses makes use of, without colours.
public struct ScreenImage: Sendable {
  public private(set) var rows: [[Character]]
  /// The private modes that were switched, by number: 1049 is the alternate screen, 25 the cursor.
  public private(set) var modes: [Int: Bool] = [:]
  private let width: Int
  private let height: Int
  private var (x, y) = (0, 0)
  private var region: ClosedRange<Int>
  private var isAtEdge = false
  private var last: Character = " "
  private var reading = Reading.text
  private var scalar: [UInt8] = []

  private enum Reading: Sendable {
    case text, escape, charset, string
    case control([UInt8])
  }

  /// A blank screen.
  public init(width: Int, height: Int) {
    (self.width, self.height) = (max(1, width), max(1, height))
    rows = Array(repeating: Array(repeating: " ", count: self.width), count: self.height)
    region = 0...(self.height - 1)
  }

  /// The rows as text, without the blanks at their ends.
  public var text: String {
    rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }

  /// Takes in what was written to the terminal.
  public mutating func take(_ bytes: [UInt8]) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch reading {
    case .text: takeText(byte)
    case .escape: takeEscape(byte)
    case .charset: reading = .text
    case .string: if byte == 7 || byte == 0x5c { reading = .text }
    case .control(let parts):
      guard (0x40...0x7e).contains(byte) else { return reading = .control(parts + [byte]) }
      reading = .text
      obey(byte, String(decoding: parts, as: UTF8.self))
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    reading = .text
    switch byte {
    case UInt8(ascii: "["): reading = .control([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"): reading = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"): reading = .charset
    case UInt8(ascii: "M"): if y == region.lowerBound { scroll(-1) } else { y = max(0, y - 1) }
    default: break
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    switch byte {
    case 0x1b: reading = .escape
    case 0x08: move(toX: x - 1)
    case 0x09: move(toX: (x / 8 + 1) * 8)
    case 0x0a: if y == region.upperBound { scroll(1) } else { y = min(height - 1, y + 1) }
    case 0x0d: move(toX: 0)
    case 0..<0x20: break
    default: collect(byte)
    }
  }

  private mutating func collect(_ byte: UInt8) {
    if byte & 0xc0 != 0x80 { scalar = [] }
    scalar.append(byte)
    let length = byte < 0x80 ? 1 : (scalar[0] >= 0xf0 ? 4 : scalar[0] >= 0xe0 ? 3 : 2)
    if scalar.count == length, let character = String(decoding: scalar, as: UTF8.self).first { put(character) }
  }

  private mutating func put(_ character: Character) {
    if isAtEdge {
      move(toX: 0)
      if y == region.upperBound { scroll(1) } else { y = min(height - 1, y + 1) }
    }
    rows[y][x] = character
    last = character
    if x == width - 1 { isAtEdge = true } else { x += 1 }
  }

  private mutating func move(toX column: Int? = nil, toY row: Int? = nil) {
    x = min(max(0, column ?? x), width - 1)
    y = min(max(0, row ?? y), height - 1)
    isAtEdge = false
  }

  private mutating func obey(_ command: UInt8, _ text: String) {
    if text.hasPrefix("?") { return note(command, text) }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let (first, second) = (numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 0)
    let count = max(1, first)
    switch Character(Unicode.Scalar(command)) {
    case "H", "f": move(toX: max(1, second) - 1, toY: count - 1)
    case "A": move(toY: y - count)
    case "B": move(toY: y + count)
    case "C": move(toX: x + count)
    case "D": move(toX: x - count)
    case "G": move(toX: count - 1)
    case "d": move(toY: count - 1)
    case "Z": move(toX: (x - 1) / 8 * 8)
    case "b": for _ in 0..<count { put(last) }
    case "J": eraseScreen(first)
    case "K": eraseRow(first)
    case "X": erase(x..<min(width, x + count))
    case "P": shift(by: -count)
    case "@": shift(by: count)
    case "L": scroll(-count, from: y)
    case "M": scroll(count, from: y)
    case "S": scroll(count)
    case "T": scroll(-count)
    case "r": region = (count - 1)...(second == 0 ? height - 1 : max(count, min(second, height)) - 1)
    default: break
    }
  }

  private mutating func note(_ command: UInt8, _ text: String) {
    for number in text.dropFirst().split(separator: ";") {
      if let number = Int(number) { modes[number] = command == UInt8(ascii: "h") }
    }
  }

  private mutating func erase(_ columns: Range<Int>, row: Int? = nil) {
    for column in columns { rows[row ?? y][column] = " " }
  }

  private mutating func eraseRow(_ part: Int) { erase(part == 0 ? x..<width : part == 1 ? 0..<(x + 1) : 0..<width) }

  private mutating func eraseScreen(_ part: Int) {
    if part < 2 { eraseRow(part) }
    let others = part == 0 ? (y + 1)..<height : part == 1 ? 0..<y : 0..<height
    for row in others { erase(0..<width, row: row) }
  }

  /// Moves what stands from the cursor on to the right, or to the left.
  private mutating func shift(by count: Int) {
    let tail = Array(rows[y][x...])
    let blanks = [Character](repeating: " ", count: min(abs(count), tail.count))
    rows[y].replaceSubrange(
      x..., with: count > 0 ? blanks + tail.dropLast(blanks.count) : tail.dropFirst(blanks.count) + blanks)
  }

  /// Moves the rows of the region up, or down.
  private mutating func scroll(_ count: Int, from top: Int? = nil) {
    let top = top ?? region.lowerBound
    guard top <= region.upperBound else { return }
    let part = Array(rows[top...region.upperBound])
    let blank = [Character](repeating: " ", count: width)
    let blanks = Array(repeating: blank, count: min(abs(count), part.count))
    rows.replaceSubrange(
      top...region.upperBound,
      with: count > 0 ? part.dropFirst(blanks.count) + blanks : blanks + part.dropLast(blanks.count))
  }
}
