import ArgumentParser

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the report on generated logs with a plain reading; exit code 1 where they differ.")

  @Option(help: ArgumentHelp("The program to check; without it, the one beside this.", valueName: "path"))
  var program: String?

  @Argument(help: "Logs that generate wrote.", completion: .file())
  var files: [String]

  func run() throws {
    let program = try Program(program)
    let folder = try ScratchFolder(in: nil, isKept: false)
    for file in files { try program.verify(file, file, folder) }
  }
}
