/// How long a follower waits, and how much it holds.
public struct FollowLimits: Sendable {
  /// How often it looks even when nothing woke it.
  public var pollInterval: Duration = .seconds(1)
  /// How often it looks where the kernel has no watches left to wake it.
  public var unwatchedInterval: Duration = .milliseconds(200)
  /// How long a line must not have grown to be shown unfinished, or to be ended where its file was left.
  public var provisionalAfter: Duration = .milliseconds(500)
  /// How long after its last byte a file that left the path is still read.
  public var lingersFor: Duration = .seconds(60)
  /// Bytes read and delivered at once.
  public var chunkSize = 1 << 20
  /// Bytes that a line may have; a longer one is delivered as a place. Never less than `chunkSize`.
  public var longestLine = 16 << 20

  public init() {}
}
