import ArgumentParser
import ErrorCatalog
import Glibc
import LogSources
import Screen
import Themes

/// Why a command ends without doing what it was asked: a fact, its sentence, its exit code.
enum Fault: Error {
  case source(SourceError)
  case catalog(CatalogError)
  case theme(ThemeError)
  case unknownProvider(String, known: [String])
  case unknownZone(String)
  case badTime(String, option: String)
  case noTerminal(String)
  case outputFailed(path: String, code: Int32)
  case outputIsInput(path: String)

  /// One sentence with the mend.
  var sentence: String {
    switch self {
    case .source(let error): "\(error)"
    case .catalog(let error): "\(error)"
    case .theme(let error): "\(error)"
    case .unknownProvider(let name, let known):
      "there is no provider \(name): --provider takes \(known.joined(separator: ", "))."
    case .unknownZone(let name):
      "there is no time zone \(name): --tz takes UTC, local, +02:00 or a name as Europe/Berlin."
    case .badTime(let text, let option):
      "\(text) is no time: \(option) takes 12:04, 12:04:31, 2026-03-02T12:04:31Z or -5m."
    case .noTerminal(let why): "the dashboard needs a terminal (\(why)): try cooldown report."
    case .outputIsInput(let path): "\(path) is one of the logs to read: name another file with -o."
    case .outputFailed(let path, let code):
      "\(path) cannot be written (\(String(cString: strerror(code)))): name another file with -o."
    }
  }

  /// As in sysexits: 64 usage, 65 bad data, 66 no input, 74 input or output failed.
  var exitCode: Int32 {
    switch self {
    case .source(.readFailed), .source(.spoolFailed), .source(.noThread), .outputFailed: EX_IOERR
    case .source: EX_NOINPUT
    case .catalog: EX_DATAERR
    case .theme(.unknownTheme): EX_USAGE
    case .theme: EX_DATAERR
    case .unknownProvider, .unknownZone, .badTime, .noTerminal, .outputIsInput: EX_USAGE
    }
  }
}

/// Runs a command's body; a fault is said on standard error, made safe to show, and becomes the exit code.
func reportingFaults(_ body: () throws -> Void) throws {
  do { try body() } catch let fault as Fault {
    complain(fault.sentence)
    throw ExitCode(fault.exitCode)
  } catch let error as SourceError {
    try reportingFaults { throw Fault.source(error) }
  }
}

/// Says something on standard error.
func complain(_ sentence: String) { writeAll("cooldown: \(Sanitizer.visible(sentence))\n", to: STDERR_FILENO) }

/// Writes all of `text`, going on after interruptions; false when the descriptor refuses.
@discardableResult
func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
    while let base = rest.baseAddress, !rest.isEmpty {
      let count = write(descriptor, base, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }
}
