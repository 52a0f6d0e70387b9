import Screen
import Testing

@testable import Themes

/// Every file of `themes/` is held to this, so a new theme is one file.
struct BuiltInThemeTests {
  static let names = ThemeSet().names

  @Test func `the built-in themes begin with the default one`() {
    #expect(Self.names == ["dark", "colorblind", "high-contrast", "light"])
  }

  @Test(arguments: names) func `a theme styles every role, its own way or its parent's`(_ name: String) throws {
    let theme = try ThemeSet().theme(named: name)
    let unstyled = Role.standard.filter { role in
      !theme.roles.contains(role) && !(role.parent.map { $0 != .text && theme.roles.contains($0) } ?? false)
    }
    #expect(unstyled.isEmpty)
    #expect(theme.roles.isSubset(of: ThemeReader.roles))
  }

  /// Lines and what is still open are ornaments: they must be seen, not read.
  static let ornaments: Set<Role> = [.rule, .tierOpen, .barEmpty]

  @Test(arguments: names, [ColorDepth.trueColor, .indexed256])
  func `text stands out from its ground, selected or not`(_ name: String, _ depth: ColorDepth) throws {
    let theme = try ThemeSet().theme(named: name).shown(in: depth)
    for role in Role.standard {
      let least = Self.ornaments.contains(role) ? 1.8 : name == "high-contrast" ? 7 : 4.5
      for marks in [[], .selected] as [Cell.Marks] {
        let contrast = try contrast(of: theme.style(of: role, marks: marks))
        #expect(contrast >= least, "\(role) \(marks.isEmpty ? "" : "selected")")
      }
    }
  }

  @Test(arguments: names) func `in 16 colours no text has the colour of its ground`(_ name: String) throws {
    let theme = try ThemeSet().theme(named: name).shown(in: .ansi16)
    for role in Role.standard {
      for marks in [[], .selected] as [Cell.Marks] {
        let style = theme.style(of: role, marks: marks)
        #expect(style.foreground != style.background, "\(role)")
      }
    }
  }

  @Test(arguments: names, ColorDepth.allCases)
  func `the selected row differs from the others`(_ name: String, _ depth: ColorDepth) throws {
    let theme = try ThemeSet().theme(named: name).shown(in: depth)
    #expect(theme.style(of: .tableRow) != theme.style(of: .tableRow, marks: .selected))
  }

  /// The contrast ratio of WCAG 2.1: 1 for none, 21 for black on white.
  private func contrast(of style: Style) throws -> Double {
    let ink = luminance(try #require(style.foreground?.components))
    let paper = luminance(try #require(style.background?.components))
    return (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05)
  }

  private func luminance(_ color: RGB) -> Double {
    let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The curve of sRGB, near enough: its exponent is 2.2 taken together.
  private func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    return share * share * (0.8 + 0.2 * share)
  }
}
