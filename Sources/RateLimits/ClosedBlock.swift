import Chronology

/// A block that is over, small enough to keep many of; the same as its `Block`.
public struct ClosedBlock: Sendable {
  /// When it began and ended, in nanoseconds since the epoch.
  public let start: Int64
  public let end: Int64
  private let announcedEnd: Int64
  private let wait: Int64
  private let lastHit: Int64
  private let hits: UInt32
  private let premature: UInt32
  /// 0 for none.
  private let tier: UInt8
  private let confidence: Block.Confidence
  private let ended: Block.Ending
  private let flags: Block.Flags
  private let endpointClass: UInt8

  /// Stands for no time and no wait.
  private static let none = Int64.min

  /// A block that is over; `endpointClass` is its class's number.
  public init(_ block: Block, endpointClass: UInt8) {
    start = block.start.nanoseconds
    end = (block.end ?? block.start).nanoseconds
    announcedEnd = block.announcedEnd?.nanoseconds ?? Self.none
    wait = block.wait?.wholeNanoseconds ?? Self.none
    lastHit = block.lastHit.nanoseconds
    hits = UInt32(clamping: block.hits)
    premature = UInt32(clamping: block.premature)
    tier = UInt8(clamping: block.tier ?? 0)
    confidence = block.confidence
    ended = block.ended
    flags = block.flags
    self.endpointClass = endpointClass
  }

  /// The block, its class being one of `classNames`.
  public func block(_ classNames: [String]) -> Block {
    Block(
      endpointClass: classNames[Int(endpointClass)], start: Timestamp(nanoseconds: start),
      end: Timestamp(nanoseconds: end), wait: wait == Self.none ? nil : .nanoseconds(wait),
      announcedEnd: announcedEnd == Self.none ? nil : Timestamp(nanoseconds: announcedEnd),
      lastHit: Timestamp(nanoseconds: lastHit), tier: tier == 0 ? nil : Int(tier), confidence: confidence,
      hits: Int(hits), premature: Int(premature), ended: ended, flags: flags)
  }
}
