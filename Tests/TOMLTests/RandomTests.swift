import TOML
import Testing
import TestSupport

struct RandomTests {
  private static let document = """
    # all of it
    title = "a\\u00E9 \\"b\\"" # é😀
    'lit' = 'C:\\x'
    lines = \"\"\"
    one \\
      two
    \"\"\"
    n = [1_000, 0xFF, -3.5e+2, inf, 1979-05-27T07:32:00Z, 07:32:00, true,]
    a.b.c = { x = 1, y = [{ z = "q" }] }
    [t.u]
    k = 1
    [[v]]
    k = 2
    [v.w]
    """

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `random bytes are refused or read, never fatal`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<random.next(upTo: 200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      checkOutcome(bytes)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `random pieces of TOML are refused or read, never fatal`(seed: UInt64) {
    let pieces = [
      "[", "]", "{", "}", "\"", "'", "=", ",", ".", "#", "\n", "\r", "\\", "a", "0", "_", "-", ":", "é", " ", "1e9",
      "T",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let text = (0..<random.next(upTo: 60)).map { _ in pieces[random.next(upTo: pieces.count)] }.joined()
      checkOutcome(Array(text.utf8))
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a damaged document is refused or read, never fatal`(seed: UInt64) throws {
    let whole = Array(Self.document.utf8)
    _ = try TOMLTable(parsing: whole)
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0...random.next(upTo: 3) { damage(&bytes, &random) }
      checkOutcome(bytes)
    }
  }

  @Test func `every beginning of a document is refused or read, never fatal`() {
    let whole = Array(Self.document.utf8)
    for end in whole.indices { checkOutcome(Array(whole[..<end])) }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = random.next(upTo: bytes.count)
    switch random.next(upTo: 3) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.remove(at: place)
    default: bytes.insert(bytes[random.next(upTo: bytes.count)], at: place)
    }
  }

  /// Whatever the bytes are, the outcome is a table or an error whose place is in the document.
  private func checkOutcome(_ bytes: [UInt8]) {
    do {
      let table = try TOMLTable(parsing: bytes)
      #expect(table.entries.count == table.keys.count)
    } catch {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      #expect((1...lines.count).contains(error.position.line))
      #expect((1...(lines[error.position.line - 1].count + 1)).contains(error.position.column))
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func next(upTo limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
