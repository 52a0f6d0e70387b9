import ErrorCatalog

/// The embedded catalogues with the user's own over them.
enum Catalogs {
  /// Loads them; `provider` must be one of theirs.
  static func load(provider: String?) throws(Fault) -> Catalog {
    let catalog: Catalog
    do throws(CatalogError) {
      catalog = try Catalog(user: UserFiles.texts(in: "catalogs"))
    } catch {
      throw .catalog(error)
    }
    if let provider, catalog.provider(id: provider) == nil {
      throw .unknownProvider(provider, known: catalog.providers.map(\.id))
    }
    return catalog
  }
}
