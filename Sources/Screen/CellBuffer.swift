/// A screen as a grid of cells, drawn into by views and shown by a terminal, a test or a picture.
///
/// Everything that is written is sanitised on the way in, so nothing that a terminal would obey can reach one.
public struct CellBuffer: Hashable, Sendable {
  public let size: Size
  private var cells: [Cell]

  public init(_ size: Size, role: Role = .text) {
    self.size = size
    cells = Array(repeating: Cell(role: role), count: size.width * size.height)
  }

  public var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank one outside the buffer.
  public subscript(x: Int, y: Int) -> Cell {
    bounds.contains(Point(x: x, y: y)) ? cells[y * size.width + x] : Cell()
  }

  public subscript(point: Point) -> Cell { self[point.x, point.y] }

  /// The cells of a row, left to right; none outside the buffer.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    bounds.lines.contains(y) ? cells[y * size.width..<(y + 1) * size.width] : []
  }

  /// Writes one line of text, cut off at `clip` (the whole buffer, when nil), and returns the columns it took.
  @discardableResult
  public mutating func write(
    _ text: String, at start: Point, role: Role = .text, within clip: Rect? = nil
  ) -> Int {
    let clip = clip?.intersection(bounds) ?? bounds
    guard clip.lines.contains(start.y) else { return 0 }
    var x = start.x
    for glyph in DisplayText(text) {
      guard x + glyph.width <= clip.maxX else { break }
      if x >= clip.x { put(glyph, at: Point(x: x, y: start.y), role: role) }
      x += glyph.width
    }
    return x - start.x
  }

  /// Writes pieces one after another, each in its role, and returns the columns they took.
  @discardableResult
  public mutating func write(_ spans: [Span], at start: Point, within clip: Rect? = nil) -> Int {
    var used = 0
    for span in spans {
      used += write(span.text, at: Point(x: start.x + used, y: start.y), role: span.role, within: clip)
    }
    return used
  }

  /// Fills a rectangle with one narrow glyph, blanks by default.
  public mutating func fill(_ rect: Rect, with glyph: Character = " ", role: Role = .text) {
    guard let first = DisplayText(String(glyph)).first(where: { $0.width == 1 }) else { return }
    let rect = rect.intersection(bounds)
    for y in rect.lines {
      for x in rect.columns { put(first, at: Point(x: x, y: y), role: role) }
    }
  }

  /// Gives the cells of a rectangle other roles, each by the one it has.
  public mutating func replaceRoles(in rect: Rect, with replacement: (Role) -> Role) {
    change(rect) { $0.role = replacement($0.role) }
  }

  /// Adds marks to every cell of a rectangle: a selected row keeps the roles of its columns.
  public mutating func mark(_ rect: Rect, _ marks: Cell.Marks) {
    change(rect) { $0.marks.formUnion(marks) }
  }

  private mutating func change(_ rect: Rect, _ body: (inout Cell) -> Void) {
    let rect = rect.intersection(bounds)
    for y in rect.lines {
      for x in rect.columns { body(&cells[y * size.width + x]) }
    }
  }

  private mutating func put(_ glyph: Glyph, at point: Point, role: Role) {
    clearHalves(at: point.x, point.y)
    if glyph.width == 2 { clearHalves(at: point.x + 1, point.y) }
    let index = point.y * size.width + point.x
    cells[index] = Cell(glyph: glyph.text, width: Int8(glyph.width), role: role)
    if glyph.width == 2 { cells[index + 1] = Cell(glyph: "", width: 0, role: role) }
  }

  /// Half a wide character cannot be drawn: when one half is overwritten, the other becomes a blank.
  private mutating func clearHalves(at x: Int, _ y: Int) {
    let index = y * size.width + x
    if cells[index].isContinuation, x > 0 { blank(index - 1) }
    if cells[index].width == 2, x + 1 < size.width { blank(index + 1) }
  }

  private mutating func blank(_ index: Int) {
    cells[index].glyph = " "
    cells[index].width = 1
  }
}

/// A piece of text and what it stands for.
public struct Span: Hashable, Sendable {
  public var text: String
  public var role: Role

  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}
