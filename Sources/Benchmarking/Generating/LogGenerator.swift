import Simulator

/// Writes the log of a recipe: lines of five loggers' shapes mixed, about 300 bytes each, 250 a second, some milliseconds out of order.
///
/// Besides calls there are lines without a status, and about once in 50,000 lines a blank or a damaged one.
public struct LogGenerator {
  private var random: SeededGenerator
  private let failureBound: UInt64
  private let kinds: [FailureKind]
  private let scopes: UInt64
  /// Microseconds of the epoch.
  private var clock = 1_772_409_600_000_000
  private var line = ByteWriter()
  private var body = ByteWriter()

  /// Starts at 2026-03-02T00:00:00Z.
  public init(_ recipe: LogRecipe) {
    random = SeededGenerator(seed: recipe.seed)
    failureBound = UInt64(min(1, max(0, recipe.failureShare)) * Double(Self.whole))
    kinds = FailureKind.kinds(min(10_000, max(1, recipe.groups)))
    scopes = UInt64(max(1, recipe.scopes))
  }

  /// Appends lines to `chunk` until it has `bytes` or `lines` are written; returns how many.
  public mutating func fill(_ chunk: inout [UInt8], bytes: Int, lines: Int = .max) -> Int {
    var written = 0
    while chunk.count < bytes, written < lines {
      line.removeAll()
      writeLine()
      chunk.append(contentsOf: line.bytes)
      chunk.append(UInt8(ascii: "\n"))
      written += 1
    }
    return written
  }

  private static let whole = 1 << 24

  private mutating func writeLine() {
    clock += Int(random.next() % 8_000)
    let (draw, bits) = (random.next(), random.next())
    if draw >> 32 % 50_000 == 0 { return writeOddity(bits) }
    if draw % UInt64(Self.whole) < failureBound { return write(failedCall(bits)) }
    if bits >> 60 < 2 { return line.remark(at: jittered(bits), bits) }
    write(call(bits))
  }

  private mutating func write(_ call: GeneratedCall) {
    switch call.variety >> 8 % 5 {
    case 0: line.pino(call)
    case 1: line.zap(call)
    case 2: line.structlog(call, &body)
    case 3: line.slog(call)
    default: line.flat(call)
    }
  }

  private mutating func call(_ bits: UInt64) -> GeneratedCall {
    GeneratedCall(
      time: jittered(bits), account: Int(bits >> 8 % scopes) + 1,
      endpoint: GeneratedCall.Endpoint.all[Int(bits >> 48 % 8)], id: random.next(), latency: Int(bits >> 20 % 400) + 3,
      namesOrder: bits >> 52 % 8 == 0, variety: random.next())
  }

  /// Kinds at the front of the list are likelier.
  private mutating func failedCall(_ bits: UInt64) -> GeneratedCall {
    var failed = call(bits)
    let count = UInt64(kinds.count)
    let kind = kinds[Int(min(random.next() % count, random.next() % count))]
    failed.failure = kind
    if kind.isLimit { failed.retryAfter = [1, 1, 5, 60, 300, 900][Int(bits >> 40 % 6)] }
    return failed
  }

  /// One time in four up to 20 ms early, as lines of several threads are.
  private func jittered(_ bits: UInt64) -> Int { bits & 3 == 0 ? clock - Int(bits >> 32 % 20_000) : clock }

  /// A blank line, or one that was cut while it was written.
  private mutating func writeOddity(_ bits: UInt64) {
    if bits & 1 == 0 { return line.text(bits & 2 == 0 ? "" : "  \t") }
    line.flat(failedCall(bits))
    line.cut(to: 40 + Int(bits >> 8 % 60))
  }
}
