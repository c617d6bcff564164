using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Catalogue.Library;

/// <summary>The built-in library beside what the portal has of it.</summary>
public sealed record LibraryView(LibraryViewArea[] Areas);

/// <summary>An area of the library with its drivers in order.</summary>
public sealed record LibraryViewArea(string Name, string Colour, string JourneyPhase, LibraryViewDriver[] Drivers);

/// <summary>A driver of the library.</summary>
/// <param name="Key">Names it when it is picked.</param>
/// <param name="Condition">What would be watched in HubSpot; null where a person decides.</param>
/// <param name="Prompt">What is asked of texts and talks; null where none are read.</param>
/// <param name="NeedsMapping">The names in its condition that a portal must have or map first.</param>
/// <param name="Note">What an admin should know about it; may be empty.</param>
/// <param name="DriverId">The portal's own driver that it is; null while it can be added.</param>
/// <param name="Archived">Whether the portal has it and has archived it.</param>
public sealed record LibraryViewDriver(
    string Key, string Name, string Definition, int Points, Cadence Cadence, IReadOnlyList<string> Segments, TransitionType Type, string? Condition, string? Prompt,
    IReadOnlyList<string> NeedsMapping, string Note, Guid? DriverId, bool Archived);

/// <summary>Which drivers to add.</summary>
/// <param name="Keys">Keys of the library, 1 to 100 of them.</param>
public sealed record PickFromLibraryRequest([property: Required, MinLength(1), MaxLength(100)] string[] Keys);

internal static class PickFromLibrary
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/catalogue/library", ListAsync).WithName("ListLibrary").WithSummary("The built-in library by area, with what the portal has of it already.");
        api.MapPost("/catalogue/library", AddAsync).WithName("PickFromLibrary")
            .WithSummary("Adds drivers of the library with their transitions switched off; those that the portal has stay as they are. Admins only.")
            .ProducesProblem(400).ProducesProblem(403);
    }

    public static async Task<Ok<LibraryView>> ListAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var inUse = LibraryInUse.Of(await CatalogueReading.AllAsync(db, ct));
        return TypedResults.Ok(new LibraryView([.. DriverLibrary.Areas.Select(area => new LibraryViewArea(
            area.Name,
            area.Colour,
            area.JourneyPhase,
            [.. DriverLibrary.All.Where(driver => driver.Definition.Area == area.Name).Select(driver => View(driver, inUse.Of(driver)?.Driver))]))]));
    }

    public static async Task<Results<Ok<LibraryAddition>, ProblemHttpResult>> AddAsync(PickFromLibraryRequest request, Actor actor, InstallLibrary library, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return CatalogueEditing.AdminsOnly.ToProblem();
        var unknown = request.Keys.Where(key => DriverLibrary.Find(key) is null).ToList();
        if (unknown is not [])
            return Error.Invalid("catalogue.not_in_library", $"The library has no {string.Join(", ", unknown.Select(key => $"\"{key}\""))}. Nothing was added; choose from the library's keys.").ToProblem();
        return TypedResults.Ok(await library.AddMissingAsync(request.Keys, ct));
    }

    private static LibraryViewDriver View(LibraryDriver driver, Driver? own)
    {
        var definition = driver.Definition;
        return new(
            driver.Key, definition.Name, definition.Definition, definition.Points, definition.Cadence, definition.Segments,
            definition.Transition.Type, definition.Transition.Condition, definition.Transition.Prompt,
            driver.NeedsMapping, driver.Note, own?.Id.Value, own?.ArchivedAt is not null);
    }
}
