import Benchmarking
import Chronology
import DashboardUI
import LogFormats
import Screen
import SessionState

/// No line can be read again: a frame of the home screen needs none.
private struct NoTexts: LineTexts {
  func line(at place: Place, atMost bound: Int) -> [UInt8]? { nil }
}

extension Bench {
  /// Draws the home screen, small and large, with few and many groups, at moments one second apart, as a replay does.
  mutating func frame() throws {
    for groups in [1, 100, 10_000] {
      let loaded = try withLog(recipe.with(failureShare: 1, groups: groups), .lines(200_000)) { try LoadedSession($0) }
      for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
        let times = Self.frames(of: loaded, size)
        results.add(Measurement("frame", "\(size.width)x\(size.height), \(groups) groups", Samples(times).spread))
      }
    }
  }

  private static func frames(of loaded: LoadedSession, _ size: Size) -> [Double] {
    var dashboard = Dashboard(playhead: .live)
    return (0..<100).map { second in
      let scene = Scene(
        session: loaded.session, clock: loaded.span.upperBound - .seconds(second), isReplay: false, zone: .utc,
        glyphs: .unicode, intake: Intake(), texts: NoTexts(), inspector: LineParser(lexicon: 0, zone: .utc))
      return seconds { _ = dashboard.draw(size, scene) }
    }
  }
}
