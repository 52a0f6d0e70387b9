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
  private var ink: Ink
  private var shown: CellBuffer?
  private var shownTheme: Theme?

  /// The most colours that may be shown here: those that the terminal has, unless `limit` is less.
  public var depth: ColorDepth { ink.depth }

  /// Takes the terminal: standard input and output where they are one, else the controlling terminal.
  public init(_ wishes: TerminalWishes = TerminalWishes()) throws(TerminalFault) {
    guard let streams = Self.streams() else { throw .noTerminal }
    (input, output) = (fileno(streams.input), fileno(streams.output))
    supportsUnicode = cn_choose_locale()
    signals = SignalGuard(input: input, output: output)
    guard wishes.types.contains(where: { cn_open($0, streams.output, streams.input) }) else {
      throw .unknownTerminal(wishes.type)
    }
    guard cn_has_screen() else {
      endwin()
      throw .noCursorMovement(wishes.type)
    }
    signals.install()
    cn_begin()
    signals.freeFlowControlKeys()
    def_prog_mode()
    ink = Ink(limit: wishes.depth)
    size = Size(width: Int(cn_columns()), height: Int(cn_lines()))
  }

  /// Gives the terminal back as it was.
  public func close() {
    endwin()
    signals.remove()
  }

  /// Shows a buffer; rows that did not change cost nothing. False when the terminal takes no more at the moment.
  @discardableResult
  public func draw(_ buffer: CellBuffer, theme: Theme) -> Bool {
    guard isWritable else { return false }
    if shownTheme != theme || shown?.size != buffer.size { shown = nil }
    for y in 0..<min(buffer.size.height, size.height) where shown?.row(y) != buffer.row(y) {
      draw(buffer.row(y), y, theme)
    }
    (shown, shownTheme) = (buffer, theme)
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
    guard let window = signals.windowSize(of: output) else { return }
    cn_resize(window.lines, window.columns)
    size = Size(width: Int(window.columns), height: Int(window.lines))
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

  private func draw(_ row: ArraySlice<Cell>, _ y: Int, _ theme: Theme) {
    var last: Cell?
    var brush = Ink.Brush(attributes: 0, pair: 0)
    for (x, cell) in row.enumerated().prefix(size.width) where !cell.isContinuation {
      if last?.role != cell.role || last?.marks != cell.marks {
        brush = ink.brush(for: theme.style(of: cell.role, marks: cell.marks))
      }
      last = cell
      for (step, glyph) in drawable(cell).enumerated() {
        cn_put(Int32(y), Int32(x + step), glyph, brush.attributes, brush.pair)
      }
    }
  }

  /// The glyph, or as many `?` as it has columns where the C library would not draw it in so many: it places what follows.
  private func drawable(_ cell: Cell) -> [[wchar_t]] {
    let scalars = cell.glyph.unicodeScalars
    guard let base = scalars.first else { return [[wchar_t(32), 0]] }
    let isAscii = base.value < 0x80 && scalars.count == 1
    if isAscii || (supportsUnicode && cn_width(wchar_t(base.value)) == Int32(cell.width)) {
      let marks = scalars.dropFirst().filter { cn_width(wchar_t($0.value)) == 0 }
      return [[wchar_t(base.value)] + marks.map { wchar_t($0.value) } + [0]]
    }
    return Array(repeating: [wchar_t(63), 0], count: Int(cell.width))
  }

  private var isWritable: Bool {
    var state = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    return poll(&state, 1, 0) != 0
  }

  private static func streams() -> (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)? {
    guard let input = stream(STDIN_FILENO, "r") else { return nil }
    guard let output = stream(STDOUT_FILENO, "w") else {
      fclose(input)
      return nil
    }
    return (input, output)
  }

  private static func stream(_ standard: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let isTerminal = isatty(standard) == 1
    let descriptor = isTerminal ? fcntl(standard, F_DUPFD_CLOEXEC, 3) : open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    return descriptor < 0 ? nil : fdopen(descriptor, mode)
  }
}
