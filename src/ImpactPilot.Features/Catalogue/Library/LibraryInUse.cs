using ImpactPilot.Features.Catalogue.Import;

namespace ImpactPilot.Features.Catalogue.Library;

/// <summary>Which drivers of the library a portal has: by their key, or under the same area and name.</summary>
internal sealed class LibraryInUse
{
    private readonly Dictionary<string, CatalogueReading> byKey;
    private readonly Dictionary<(string, string), CatalogueReading> byIdentity;

    private LibraryInUse(IReadOnlyList<CatalogueReading> catalogue)
    {
        byKey = catalogue.Where(driver => driver.LibraryKey is not null).ToDictionary(driver => driver.LibraryKey!);
        byIdentity = catalogue.ToDictionary(driver => Fold.Identity(driver.Definition.Area, driver.Definition.Name));
    }

    public static LibraryInUse Of(IReadOnlyList<CatalogueReading> catalogue) => new(catalogue);

    /// <summary>The portal's driver; null where it has none.</summary>
    public CatalogueReading? Of(LibraryDriver driver) =>
        byKey.GetValueOrDefault(driver.Key) ?? byIdentity.GetValueOrDefault(Fold.Identity(driver.Definition.Area, driver.Definition.Name));
}
