using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Import;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Catalogue.Drivers;

/// <summary>What a driver is, but for its transition's rule.</summary>
/// <param name="Area">The area that it belongs to.</param>
/// <param name="Name">1 to 120 characters; no other driver of the area has it, an archived one neither.</param>
/// <param name="Definition">When it counts, in words; at most 4,000 characters.</param>
/// <param name="Points">What a win earns: a whole number from 0 to 100.</param>
/// <param name="SegmentPoints">The segments in which it earns something else: each once, and only those that it applies to; none means the same points everywhere.</param>
/// <param name="Cadence">How often an account may win it.</param>
/// <param name="Segments">The segments that it applies to, at most 120 characters each; none means every segment.</param>
/// <param name="EnablementUrl">Where a CSM learns how to do it: an absolute http or https URL, at most 2,000 characters.</param>
/// <param name="PlaybookUrl">Where the steps to do it are written down: the same.</param>
/// <param name="TransitionType">What is watched. A new transition, and one that watches something else than before, is off; <c>none</c> removes it and its rule.</param>
public sealed record DriverFields(
    Guid Area,
    [property: Required(AllowEmptyStrings = true)] string Name,
    string? Definition,
    int Points,
    SegmentPoints[]? SegmentPoints,
    Cadence Cadence,
    string[]? Segments,
    string? EnablementUrl,
    string? PlaybookUrl,
    TransitionType TransitionType)
{
    /// <summary>The driver as it shall be.</summary>
    /// <param name="area">The name of its area.</param>
    /// <param name="transition">What is watched so far.</param>
    internal DriverDefinition Define(string area, TransitionDefinition transition) => new()
    {
        Area = area,
        Name = Name.Trim(),
        Definition = Definition?.Trim() ?? "",
        Points = Points,
        SegmentPoints = Domain.Catalogue.SegmentPoints.InOrder((SegmentPoints ?? []).Select(own => own with { Segment = own.Segment?.Trim() ?? "" })),
        Cadence = Cadence,
        Segments = [.. (Segments ?? []).Select(segment => segment.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)],
        EnablementUrl = Link(EnablementUrl),
        PlaybookUrl = Link(PlaybookUrl),
        Transition = TransitionType is TransitionType.None ? TransitionDefinition.ByHand : transition with { Type = TransitionType },
    };

    /// <summary>What stands against a driver's becoming so; null when nothing does.</summary>
    /// <param name="driver">The driver; null for a new one.</param>
    internal static async Task<Error?> RefusesAsync(ImpactPilotDb db, DriverDefinition definition, Area area, DriverId? driver, CancellationToken ct)
    {
        if (definition.Problems().FirstOrDefault() is { } problem)
            return problem.Error with { Details = new Dictionary<string, object?> { ["field"] = problem.Field } };
        var others = await db.Drivers.Where(other => other.AreaId == area.Id && other.Id != driver).ToListAsync(ct);
        return others.Find(other => Fold.Name(other.Name) == Fold.Name(definition.Name)) is { } taken ? NameTaken(taken, area) : null;
    }

    private static Error NameTaken(Driver other, Area area) => Error.Conflict(
        "catalogue.driver.name_taken",
        $"“{area.Name}” has {(other.ArchivedAt is null ? "a driver" : "an archived driver")} “{other.Name}” already. Choose another name{(other.ArchivedAt is null ? "" : ", or restore that one")}.");

    private static string? Link(string? url) => string.IsNullOrWhiteSpace(url) ? null : url.Trim();
}
