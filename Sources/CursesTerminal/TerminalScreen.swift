import CNcurses
import Glibc
import Screen

/// The user's terminal as a full screen, given back however the process ends.
///
/// ^C and ^\ stay signals and end the process, ^Z comes as a key. One at a time may be open.
public final class TerminalScreen {
  /// Whether the user's locale writes UTF-8; if not, whatever is beyond ASCII is drawn as `?`.
  public let supportsUnicode: Bool
  public private(set) var size: Size
  let signals: SignalGuard
  let input: Int32
  private let output: Int32
  private let streams: Streams
  private var ink: Ink
  private var shown: CellBuffer?
  private var theme: Theme?
  private var styles = Theme(name: "", styles: [:])

  /// The colours that are shown: those that the terminal has, unless fewer are wanted.
  public var depth: ColorDepth { ink.depth }

  /// Takes the terminal that the wishes name.
  public init(_ wishes: TerminalWishes) throws(TerminalFault) {
    guard let input = cn_stream(wishes.input, "r") else { throw .noTerminal }
    guard let output = cn_stream(wishes.output, "w") else {
      fclose(input)
      throw .noTerminal
    }
    streams = (input, output)
    (self.input, self.output) = (fileno(input), fileno(output))
    supportsUnicode = cn_choose_locale()
    signals = SignalGuard(input: self.input, output: self.output)
    do throws(TerminalFault) {
      try Self.start(streams, wishes)
    } catch {
      signals.remove()
      fclose(input)
      fclose(output)
      throw error
    }
    signals.begin()
    cn_begin()
    signals.freeFlowControlKeys()
    def_prog_mode()
    ink = Ink(limit: wishes.depth)
    size = Size(width: Int(cn_columns()), height: Int(cn_lines()))
  }

  typealias Streams = (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)

  private static func start(_ streams: Streams, _ wishes: TerminalWishes) throws(TerminalFault) {
    guard wishes.types.contains(where: { cn_open($0, streams.output, streams.input) }) else {
      throw .unknownTerminal(wishes.type)
    }
    if cn_has_screen() { return }
    cn_close()
    throw .noCursorMovement(wishes.type)
  }

  /// Gives the terminal back as it was.
  public func close() {
    cn_close()
    signals.remove()
    fclose(streams.input)
    fclose(streams.output)
  }

  /// Shows a buffer in the nearest colours the terminal has; rows that did not change cost nothing.
  ///
  /// False when the terminal takes no more at the moment: the frame is lost, and a later one shows what it would have.
  @discardableResult
  public func draw(_ buffer: CellBuffer, theme: Theme) -> Bool {
    guard isWritable else { return false }
    if self.theme != theme {
      (self.theme, styles) = (theme, theme.shown(in: depth))
      shown = nil
    }
    if shown?.size != buffer.size { shown = nil }
    for y in 0..<min(buffer.size.height, size.height) where shown?.row(y) != buffer.row(y) {
      draw(buffer.row(y), y)
    }
    shown = buffer
    cn_refresh()
    return true
  }

  /// Draws everything anew with the next buffer, whatever the terminal shows.
  public func redraw() {
    shown = nil
    cn_redraw_all()
  }

  /// Stops the process as ^Z does, and takes the terminal again when it goes on.
  public func suspend() {
    leave()
    signals.stop()
    enter()
  }

  /// Lends the terminal to a child, a pager or an editor, for as long as `body` takes.
  public func lend<Answer>(_ body: () throws -> Answer) rethrows -> Answer {
    leave()
    signals.yieldKeys(true)
    defer {
      signals.yieldKeys(false)
      enter()
    }
    return try body()
  }

  /// Takes the size the terminal has now.
  func fit() {
    var (lines, columns) = (Int32(0), Int32(0))
    guard cn_window_size(output, &lines, &columns) else { return }
    cn_resize(lines, columns)
    size = Size(width: Int(columns), height: Int(lines))
    redraw()
  }

  private func leave() {
    endwin()
    signals.arm(false)
  }

  func enter() {
    signals.arm(true)
    reset_prog_mode()
    curs_set(0)
    fit()
    redraw()
    cn_refresh()
  }

  private func draw(_ row: ArraySlice<Cell>, _ y: Int) {
    var last: Cell?
    var brush = Ink.Brush(attributes: 0, pair: 0)
    for (x, cell) in row.enumerated().prefix(size.width) where !cell.isContinuation {
      if last?.role != cell.role || last?.marks != cell.marks {
        brush = ink.brush(for: styles.style(of: cell.role, marks: cell.marks))
      }
      last = cell
      put(cell, x, y, brush)
    }
  }

  private func put(_ cell: Cell, _ x: Int, _ y: Int, _ brush: Ink.Brush) {
    // Most of what is drawn: a glyph that the C library knows the width of, in an array of none but itself.
    if cell.glyph.utf8.count == 1, let byte = cell.glyph.utf8.first {
      let glyph = (wchar_t(byte), wchar_t(0))
      withUnsafeBytes(of: glyph) { bytes in
        cn_put(
          Int32(y), Int32(x), bytes.assumingMemoryBound(to: wchar_t.self).baseAddress, brush.attributes, brush.pair)
      }
      return
    }
    for (step, glyph) in drawable(cell).enumerated() {
      cn_put(Int32(y), Int32(x + step), glyph, brush.attributes, brush.pair)
    }
  }

  /// The glyph, or as many `?` as it has columns where the C library would not draw it in so many: it places what follows.
  private func drawable(_ cell: Cell) -> [[wchar_t]] {
    let scalars = cell.glyph.unicodeScalars
    guard let base = scalars.first else { return [[wchar_t(32), 0]] }
    if supportsUnicode && cn_width(wchar_t(base.value)) == Int32(cell.width) {
      let marks = scalars.dropFirst().filter { cn_width(wchar_t($0.value)) == 0 }
      return [[wchar_t(base.value)] + marks.map { wchar_t($0.value) } + [0]]
    }
    return Array(repeating: [wchar_t(63), 0], count: Int(cell.width))
  }

  private var isWritable: Bool {
    var state = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    return poll(&state, 1, 0) != 0
  }
}
