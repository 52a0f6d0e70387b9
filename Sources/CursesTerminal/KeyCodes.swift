import CNcurses
import Screen

/// The keys that ncurses gives numbers of its own.
enum KeyCodes {
  static func key(of code: UInt32) -> Key? {
    let code = Int32(truncatingIfNeeded: code)
    if let key = keys[code] { return key }
    return (1...12).first { cn_function_key(Int32($0)) == code }.map(Key.function)
  }

  /// The corners of the keypad are what is printed on them.
  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_A1: .home, KEY_C1: .end, KEY_A3: .pageUp, KEY_C3: .pageDown,
    KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert,
  ]
}
