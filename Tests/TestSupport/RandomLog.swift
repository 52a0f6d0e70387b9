/// Logs as bots write them: lines of a few makes, whose values stay, alternate or differ, and some of which are damaged.
public struct RandomLog {
  var random: SplitMix64
  private var makes: [[Piece]] = []
  /// Whether most values keep their kind, so that lines stay of one shape.
  private let isCalm: Bool
  /// The time of the next line, in nanoseconds since the epoch.
  private var now: Int64 = 1_772_452_800_000_000_000

  /// A part of the lines of one make.
  enum Piece {
    case text([UInt8])
    case value(Habit)
  }

  /// How a value differs from line to line.
  enum Habit {
    case few([[UInt8]])
    case time(Int)
    case count
    case any
  }

  /// A log of lines like some of `samples`; every seed gives another.
  public init(seed: UInt64, samples: [String]) {
    random = SplitMix64(seed: seed)
    isCalm = seed % 3 != 0
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let sample = samples.randomElement(using: &random) ?? "{}"
      makes.append(pieces(of: Array(withMore(sample).utf8)))
    }
  }

  /// The next lines, each with its newline.
  public mutating func lines(_ count: Int) -> [[UInt8]] { (0..<count).map { _ in line() } }

  private mutating func line() -> [UInt8] {
    now += Int64.random(in: 0...2_000_000_000, using: &random)
    guard let make = makes.randomElement(using: &random) else { return [] }
    var line: [UInt8] = []
    for piece in make {
      switch piece {
      case .text(let bytes): line += bytes
      case .value(let habit): line += value(habit)
      }
    }
    if Int.random(in: 0..<20, using: &random) == 0 { damage(&line) }
    return line + (Int.random(in: 0..<30, using: &random) == 0 ? [0x0D, 0x0A] : [0x0A])
  }

  private mutating func value(_ habit: Habit) -> [UInt8] {
    if Int.random(in: 0..<150, using: &random) == 0 { return anyValue() }
    switch habit {
    case .few(let values): return values.randomElement(using: &random) ?? []
    case .time(let form): return Array(Self.time(now, form).utf8)
    case .count: return Array("\(Int.random(in: 0..<100_000, using: &random))".utf8)
    case .any: return anyValue()
    }
  }

  private mutating func damage(_ line: inout [UInt8]) {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let place = line.indices.randomElement(using: &random) else { return }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: line[place] = Self.oddBytes.randomElement(using: &random) ?? 0
      case 1: line.remove(at: place)
      case 2: line.insert(Self.oddBytes.randomElement(using: &random) ?? 0, at: place)
      case 3: line.insert(contentsOf: [0x20, 0x20], at: place)
      default: line.removeSubrange(place...)
      }
    }
  }

  /// The sample with a few members more, and a key or two exchanged.
  private mutating func withMore(_ sample: String) -> String {
    var text = sample
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let braces = text.indices.filter { text[$0] == "{" && (text[text.startIndex..<$0].last ?? ":") != "\"" }
      guard let brace = braces.randomElement(using: &random) else { break }
      let key = Self.keys.randomElement(using: &random) ?? ""
      let isLast = text[text.index(after: brace)...].first == "}"
      let value = String(decoding: anyValue(), as: UTF8.self)
      text.insert(contentsOf: "\"\(key)\":\(value)" + (isLast ? "" : ","), at: text.index(after: brace))
    }
    return text
  }

  /// The sample taken apart into what stays and what may differ.
  private mutating func pieces(of sample: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var key = ""
    var place = 0
    while place < sample.count {
      let end = Self.tokenEnd(sample, place)
      let token = Array(sample[place..<end])
      let isKey = token[0] == 0x22 && sample[end...].first { $0 != 0x20 } == 0x3A
      if isKey { key = String(decoding: token, as: UTF8.self) }
      pieces.append(isKey || !Self.isScalar(token[0]) ? .text(token) : .value(habit(token, key)))
      place = end
    }
    return pieces
  }

  private mutating func habit(_ token: [UInt8], _ key: String) -> Habit {
    if Self.timeKeys.contains(key), Int.random(in: 0..<8, using: &random) > 0 {
      return .time(Int.random(in: 0..<Self.timeForms, using: &random))
    }
    if isCalm, Int.random(in: 0..<8, using: &random) > 0 { return calmHabit(token) }
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<5: return .few([token])
    case 5..<8: return .few([token, anyValue(), anyValue()])
    case 8: return .few([anyValue(), anyValue()])
    case 9: return .any
    default: return token[0] == 0x22 ? .few([token] + (0..<3).map { _ in anyText() }) : .count
    }
  }

  private mutating func calmHabit(_ token: [UInt8]) -> Habit {
    let isText = token[0] == 0x22
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return isText ? .few([token] + (0..<2).map { _ in anyText() }) : .few([token, Array("7".utf8)])
    case 1: return isText ? .few((0..<8).map { Array("\"id-\($0)\"".utf8) }) : .count
    default: return .few([token])
    }
  }

  private static func isScalar(_ first: UInt8) -> Bool {
    first == 0x22 || first == 0x2D || (0x30...0x39).contains(first) || (0x61...0x7A).contains(first)
  }

  /// The place behind the string, word or number at `start`, or behind its one byte.
  private static func tokenEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var place = start + 1
    if bytes[start] == 0x22 {
      while place < bytes.count, bytes[place] != 0x22 { place += bytes[place] == 0x5C ? 2 : 1 }
      return min(place + 1, bytes.count)
    }
    guard isScalar(bytes[start]) else { return place }
    while place < bytes.count, !Array(",}] \t".utf8).contains(bytes[place]) { place += 1 }
    return place
  }
}
