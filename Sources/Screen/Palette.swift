/// Xterm's 256 colours: 16 named, a cube of 6 × 6 × 6, and 24 greys.
enum Palette {
  private static let named: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  static func color(at index: UInt8) -> RGB {
    switch index {
    case 0..<16: return named[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      return RGB(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(grey, grey, grey)
    }
  }

  /// The nearest of the cube and the greys; the first 16 are the user's, and so never meant.
  static func nearestIndex(to color: RGB) -> UInt8 {
    let inCube = 36 * step(color.red) + 6 * step(color.green) + step(color.blue) + 16
    let mean = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let inGreys = UInt8(232 + min(23, max(0, (mean - 3) / 10)))
    let isGreyNearer =
      self.color(at: inGreys).distance(to: color) < self.color(at: UInt8(inCube)).distance(to: color)
    return isGreyNearer ? inGreys : UInt8(inCube)
  }

  private static func step(_ part: UInt8) -> Int {
    part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40
  }

  /// The ANSI colour of the same hue: the nearest in distance would make a grey of every pastel.
  static func nearestANSI(to color: RGB) -> UInt8 {
    let (low, high) = (
      Int(min(color.red, color.green, color.blue)), Int(max(color.red, color.green, color.blue))
    )
    let isGrey = (high - low) * 4 < high || high < 64
    if isGrey { return grey(Int(color.green)) }
    // A part counts as lit from the middle of the range on, so a hue falls to the nearest of six.
    let middle = (low + high + 1) / 2
    let hue =
      (Int(color.red) >= middle ? 1 : 0) + (Int(color.green) >= middle ? 2 : 0) + (Int(color.blue) >= middle ? 4 : 0)
    return UInt8(high >= 210 ? hue + 8 : hue)
  }

  private static func grey(_ level: Int) -> UInt8 {
    level < 64 ? 0 : level < 150 ? 8 : level < 235 ? 7 : 15
  }
}
