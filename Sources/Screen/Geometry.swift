/// A width and a height in cells, neither below zero.
public struct Size: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A cell's place: columns from the left, rows from the top, both from zero.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells; its parts never reach beyond it.
public struct Rect: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  public var size: Size { Size(width: width, height: height) }
  public var origin: Point { Point(x: x, y: y) }
  /// The first column right of it.
  public var maxX: Int { x + width }
  /// The first row below it.
  public var maxY: Int { y + height }
  public var isEmpty: Bool { width == 0 || height == 0 }
  public var columns: Range<Int> { x..<maxX }
  public var lines: Range<Int> { y..<maxY }

  public func contains(_ point: Point) -> Bool {
    columns.contains(point.x) && lines.contains(point.y)
  }

  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The row `index` of it, from zero at its top; empty where it has no such row.
  public func line(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: 1).intersection(self)
  }

  /// Cuts `height` rows off the top; what is not there goes to neither.
  public func split(top height: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, height), self.height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: self.height - cut)
    )
  }

  public func split(bottom height: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = split(top: self.height - min(max(0, height), self.height))
    return (rest, bottom)
  }

  public func split(left width: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, width), self.width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: self.width - cut, height: height)
    )
  }

  public func split(right width: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = split(left: self.width - min(max(0, width), self.width))
    return (rest, right)
  }
}
