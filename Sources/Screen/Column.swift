/// A column of a table: how wide it wants to be, and how dear it is.
public struct Column: Hashable, Sendable {
  public enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least `minimum`; what is left over is shared, up to `maximum`.
    case flexible(minimum: Int, maximum: Int = .max)
  }

  public var title: String
  public var width: Width
  public var alignment: Alignment
  public var truncation: Truncation
  /// Where the room does not suffice, the columns of the greatest number go first; 0 goes last.
  public var priority: Int

  public init(
    _ title: String, _ width: Width, alignment: Alignment = .left, truncation: Truncation = .end, priority: Int = 0
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.truncation = truncation
    self.priority = priority
  }

  var minimum: Int {
    switch width {
    case .fixed(let width): max(0, width)
    case .flexible(let minimum, _): max(0, minimum)
    }
  }

  var maximum: Int {
    switch width {
    case .fixed(let width): max(0, width)
    case .flexible(let minimum, let maximum): max(0, minimum, maximum)
    }
  }

  /// A value as the column shows it: cut off or filled up to exactly `width` columns.
  public func fit(_ value: String, to width: Int, ellipsis: String = "…") -> String {
    alignment.pad(truncation.apply(value, to: width, ellipsis: ellipsis), to: width)
  }
}

/// Where each column of a table stands in a given width.
public struct ColumnLayout: Hashable, Sendable {
  /// The columns' places from the left, in order; nil for one that found no room.
  public let places: [Range<Int>?]

  public init(_ columns: [Column], width: Int, gap: Int = 1) {
    let kept = Self.kept(columns, width: width, gap: gap)
    let widths = Self.widths(of: kept.map { columns[$0] }, room: width - gap * max(0, kept.count - 1))
    var places: [Range<Int>?] = Array(repeating: nil, count: columns.count)
    var x = 0
    for (index, width) in zip(kept, widths) {
      places[index] = x..<x + width
      x += width + gap
    }
    self.places = places
  }

  /// The columns that find room, the least dear left out one by one, the rightmost of equals first.
  private static func kept(_ columns: [Column], width: Int, gap: Int) -> [Int] {
    var kept = Array(columns.indices)
    func need() -> Int { kept.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, kept.count - 1) }
    while need() > width, let worst = kept.max(by: { columns[$0].priority <= columns[$1].priority }) {
      kept.removeAll { $0 == worst }
    }
    return kept
  }

  /// Gives each column its least, then shares the rest evenly among those that still take some, the first ones first.
  private static func widths(of columns: [Column], room: Int) -> [Int] {
    var widths = columns.map(\.minimum)
    var left = room - widths.reduce(0, +)
    while left > 0 {
      let growing = columns.indices.filter { widths[$0] < columns[$0].maximum }
      if growing.isEmpty { break }
      for (rank, index) in growing.enumerated() {
        let share = left / (growing.count - rank)
        let more = min(max(share, min(1, left)), columns[index].maximum - widths[index])
        widths[index] += more
        left -= more
      }
    }
    return widths
  }
}
