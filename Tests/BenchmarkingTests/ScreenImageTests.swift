import Benchmarking
import Testing

struct ScreenImageTests {
  @Test func bytesOfATerminalBecomeRows() {
    var image = ScreenImage(width: 10, height: 3)
    image.take(Array("\u{1B}[?1049h\u{1B}[2;3H▁ab\u{1B}[1;1Hx\u{1B}[3b\u{1B}[2;4H\u{1B}[K".utf8))
    #expect(image.text == "xxxx\n  ▁\n")
    #expect(image.modes == [1049: true])
  }
}
