// swift-tools-version: 6.2

import PackageDescription

/// Warnings are errors where `COOLDOWN_STRICT` is set, as in `.ci/run`; a newer compiler's new warning must not stop a user's build.
let strict: [SwiftSetting] =
  Context.environment["COOLDOWN_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// A program that is built with optimisation carries the Swift libraries that it uses: it starts sooner, takes a quarter less
/// memory for itself, and runs where there is no Swift. The two libraries are what Foundation's own needs beside itself.
///
/// LLD, which comes with the compiler, because others remark on Foundation's use of `mktemp`, which nothing here calls.
let carriesLibraries: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-l_FoundationCollections", "-l_FoundationCShims",
      "-Xlinker", "--no-export-dynamic",
    ], .when(platforms: [.linux], configuration: .release))
]

/// The floors of the house, lowest first: a target names only targets above it in this list.
let floors: [Target] = [
  // Floor 0: C, and the doors to it.
  .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
  .target(name: "CByteScan"),
  .executableTarget(name: "embed-files", swiftSettings: strict),
  .plugin(
    name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/EmbedFiles"),

  // Floor 1: pure.
  .target(name: "Chronology", swiftSettings: strict),
  .target(name: "TOML", swiftSettings: strict),
  .target(name: "Screen", dependencies: ["Chronology"], swiftSettings: strict),
  .target(name: "Themes", dependencies: ["Screen", "TOML"], swiftSettings: strict, plugins: ["EmbedFiles"]),
  .target(
    name: "RateLimits",
    dependencies: [
      "Chronology",
      .product(name: "RawStructuredFieldValues", package: "swift-http-structured-headers"),
    ],
    swiftSettings: strict),
  .target(
    name: "ErrorCatalog", dependencies: ["Chronology", "TOML", "RateLimits"], exclude: ["Catalogs"],
    swiftSettings: strict, plugins: ["EmbedFiles"]),
  .target(name: "LogText", swiftSettings: strict),
  .target(name: "LogFormats", dependencies: ["CByteScan", "Chronology", "LogText"], swiftSettings: strict),
  .target(
    name: "SessionState", dependencies: ["Chronology", "RateLimits", "ErrorCatalog", "LogText", "LogFormats"],
    swiftSettings: strict),

  // Doors: they touch the machine, and know nothing of rate limits.
  .target(name: "LogSources", dependencies: ["Chronology"], swiftSettings: strict),
  .target(name: "CursesTerminal", dependencies: ["CNcurses", "Screen"], swiftSettings: strict),

  // Floor 2: what the user sees and does, files made of it, the demo.
  .target(
    name: "DashboardUI",
    dependencies: ["Chronology", "RateLimits", "ErrorCatalog", "LogText", "LogFormats", "SessionState", "Screen"],
    swiftSettings: strict),
  .target(
    name: "Reports",
    dependencies: ["Chronology", "RateLimits", "ErrorCatalog", "LogText", "LogFormats", "SessionState", "Screen"],
    swiftSettings: strict),
  .target(name: "Simulator", dependencies: ["Chronology"], swiftSettings: strict),
  .target(
    name: "Benchmarking", dependencies: ["Chronology", "LogText", "Reports", "Simulator"], swiftSettings: strict),

  // Floor 3: wiring.
  .executableTarget(
    name: "cooldown",
    dependencies: [
      "Chronology", "TOML", "Screen", "Themes", "RateLimits", "ErrorCatalog", "LogText", "LogFormats", "SessionState",
      "LogSources", "CursesTerminal", "DashboardUI", "Reports", "Simulator",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict, linkerSettings: carriesLibraries),
  .executableTarget(
    name: "cooldown-bench",
    dependencies: [
      "Chronology", "Screen", "ErrorCatalog", "LogFormats", "SessionState", "LogSources", "DashboardUI", "Reports",
      "Simulator", "Benchmarking",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "pictures",
    dependencies: [
      "Chronology", "Screen", "Themes", "ErrorCatalog", "LogFormats", "SessionState", "DashboardUI", "Simulator",
    ],
    swiftSettings: strict),
]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "cooldown",
  products: [.executable(name: "cooldown", targets: ["cooldown"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-structured-headers", from: "1.7.0"),
  ],
  targets: floors + [
    .target(name: "TestSupport", dependencies: ["Simulator"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("Chronology", []),
    tests("TOML", []),
    tests("Screen", ["Chronology"]),
    tests("Themes", ["Screen", "TOML"]),
    tests("RateLimits", ["Chronology"]),
    tests("ErrorCatalog", ["RateLimits", "TOML"]),
    tests("LogText", []),
    tests("LogFormats", ["Chronology", "LogText"]),
    tests("SessionState", ["Chronology", "RateLimits", "ErrorCatalog", "LogText", "LogFormats"]),
    tests("LogSources", ["Chronology"]),
    tests("CursesTerminal", ["Screen"]),
    tests(
      "DashboardUI",
      ["Chronology", "RateLimits", "ErrorCatalog", "LogText", "LogFormats", "SessionState", "Screen", "Themes"]),
    tests("Reports", ["Chronology", "RateLimits", "ErrorCatalog", "LogText", "LogFormats", "SessionState"]),
    tests("Simulator", ["Chronology", "LogFormats"]),
    tests("Benchmarking", []),
    // Runs the built program, which lies beside the test bundle, and which the bundle must not be linked like.
    .testTarget(name: "cooldownTests", dependencies: ["Benchmarking", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
