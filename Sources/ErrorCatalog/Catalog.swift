/// Every provider known, the embedded ones and the user's own.
public struct Catalog: Sendable {
  /// `generic` last.
  public let providers: [Provider]
  /// The provider of events of which nothing else is known.
  public let generic: Provider

  /// Puts `generic` last, and behind each of the others what `generic` knows.
  init(_ providers: [Provider]) {
    let generic = providers.first { $0.id == Provider.genericID } ?? Provider(id: Provider.genericID, title: "HTTP")
    let others = providers.filter { $0.id != Provider.genericID }
    self.generic = generic
    self.providers = others.map { $0.falling(backTo: generic) } + [generic]
  }
}

extension Provider {
  static let genericID = "generic"

  /// Whether it stands for any API, and so is never recognised by its codes.
  public var isGeneric: Bool { id == Provider.genericID }

  fileprivate func falling(backTo other: Provider) -> Provider {
    var provider = self
    provider.fallback = other.rows
    return provider
  }
}

extension Catalog {
  /// What the program carries with it.
  public static var embedded: Catalog { loaded.catalog }

  /// What is wrong with the files that the program carries: nothing, or a test has been forgotten.
  public static var embeddedFaults: [CatalogError] { loaded.faults }

  /// Read once. What a fault leaves of a file still serves the user.
  private static let loaded: (catalog: Catalog, faults: [CatalogError]) = {
    var providers: [Provider] = []
    let faults = embeddedFiles.flatMap { CatalogReader.read(CatalogFile(embedded: $0), into: &providers) }
    return (Catalog(providers), faults)
  }()

  /// The `embedded` providers with those of the user's files; throws at the first fault.
  ///
  /// A file whose `id` is that of a provider already there changes that one: keys it sets replace the old values, and a
  /// row with the id of an old row changes that row key by key.
  public init(embedded: Catalog = .embedded, user: [(name: String, text: String)]) throws(CatalogError) {
    var providers = embedded.providers
    for file in user {
      let faults = CatalogReader.read(CatalogFile(name: file.name, text: file.text), into: &providers)
      if let fault = faults.first { throw fault }
    }
    self.init(providers)
  }

  /// Every fault of a user's file, in the order of the file; empty when it is sound.
  public func lint(name: String, text: String) -> [CatalogError] {
    var providers = self.providers
    return CatalogReader.read(CatalogFile(name: name, text: text), into: &providers)
  }
}
