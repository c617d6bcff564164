using ImpactPilot.Domain.Catalogue;

namespace ImpactPilot.Features.Catalogue.Import;

/// <summary>What an import wrote, kept in the audit log: enough to take it back.</summary>
/// <param name="AreasOpened">The areas that it opened.</param>
public sealed record ImportRecord(int Created, int Updated, int Unchanged, int Rejected, Guid[] AreasOpened, ImportedDriver[] Drivers)
{
    /// <summary>The audit log's action; its subject is the import's id.</summary>
    public const string Action = "catalogue.imported";

    /// <summary>Whether the drivers were picked from the built-in library, not read from a sheet.</summary>
    public bool FromLibrary { get; init; }

    /// <summary>The audit log's action when one was taken back.</summary>
    public const string RevertedAction = "catalogue.import_reverted";
}

/// <summary>A driver before and after an import.</summary>
/// <param name="Before">Null where the import created it.</param>
/// <param name="ModeBefore">Its transition's mode; null where there was no transition.</param>
public sealed record ImportedDriver(Guid Id, DriverDefinition? Before, DriverDefinition After, TransitionMode? ModeBefore);
