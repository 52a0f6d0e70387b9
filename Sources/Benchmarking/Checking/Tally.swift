/// What a log says in sum, whoever read it. Times are whole milliseconds of the epoch.
public struct Tally: Sendable, Equatable {
  /// Failures with a code and a status in common.
  public struct Key: Hashable, Sendable {
    public var code: String?
    public var status: Int?

    public init(code: String?, status: Int?) { (self.code, self.status) = (code, status) }
  }

  public struct Group: Sendable, Equatable {
    public var count: Int
    public var first: Int
    public var last: Int

    public init(count: Int, first: Int, last: Int) { (self.count, self.first, self.last) = (count, first, last) }

    mutating func add(_ other: Group) {
      count += other.count
      first = min(first, other.first)
      last = max(last, other.last)
    }
  }

  public var lines = 0
  public var rejected = 0
  public var blank = 0
  /// The greatest time of any line.
  public var last: Int?
  public internal(set) var groups: [Key: Group] = [:]

  public init() {}

  public var failures: Int { groups.values.reduce(0) { $0 + $1.count } }

  /// Counts failures of `key`.
  public mutating func add(_ group: Group, to key: Key) {
    groups[key] == nil ? groups[key] = group : groups[key]?.add(group)
  }
}
