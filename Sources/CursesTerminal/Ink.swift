import CNcurses
import Screen

/// Styles as ncurses draws them: attributes, and a pair of colours made when it is first needed.
struct Ink {
  let depth: ColorDepth
  private let colors: Int32
  private var brushes: [Style: Brush] = [:]
  private var pairs: [[Int32]: Int32] = [:]

  struct Brush {
    var attributes: attr_t
    var pair: Int32
  }

  /// Switches on what colours the terminal has; `limit` is the most that is wanted.
  init(limit: ColorDepth) {
    colors = limit == .mono ? 0 : cn_start_color()
    let shown: ColorDepth =
      switch colors {
      case 0x100_0000...: .trueColor
      case 256...: .indexed256
      case 8...: .ansi16
      default: .mono
      }
    depth = min(shown, limit)
  }

  mutating func brush(for style: Style) -> Brush {
    if let brush = brushes[style] { return brush }
    var attributes = Self.attributes(of: style.emphasis)
    // With eight colours the bright half of sixteen is the bold of the other.
    if colors == 8, case .ansi(8...) = style.foreground { attributes |= cn_bold() }
    let brush = Brush(
      attributes: attributes, pair: pair([number(of: style.foreground), number(of: style.background)]))
    brushes[style] = brush
    return brush
  }

  private static func attributes(of emphasis: Emphasis) -> attr_t {
    let rows: [(Emphasis, attr_t)] = [
      (.bold, cn_bold()), (.dim, cn_dim()), (.italic, cn_italic()), (.underline, cn_underline()),
      (.reverse, cn_reverse()),
    ]
    return rows.reduce(0) { emphasis.contains($1.0) ? $0 | $1.1 : $0 }
  }

  private mutating func pair(_ colors: [Int32]) -> Int32 {
    if depth == .mono || colors == [-1, -1] { return 0 }
    if let pair = pairs[colors] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < cn_pair_limit(), cn_define_pair(pair, colors[0], colors[1]) else { return 0 }
    pairs[colors] = pair
    return pair
  }

  /// A direct-colour terminal reads 0 to 7 as ANSI colours and everything above as red, green and blue.
  private func number(of color: Color?) -> Int32 {
    guard let color = color?.nearest(in: depth), color != .standard else { return -1 }
    switch color {
    case .ansi(let index) where index < 8: return Int32(index)
    case .ansi(let index) where depth < .trueColor: return Int32(index) % max(8, min(16, colors))
    case .indexed(let index) where depth < .trueColor: return Int32(index)
    default:
      guard let part = color.components else { return -1 }
      return max(8, Int32(part.red) << 16 | Int32(part.green) << 8 | Int32(part.blue))
    }
  }
}
