using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;

namespace ImpactPilot.Features.Catalogue.Areas;

/// <summary>What an area is.</summary>
/// <param name="Name">1 to 120 characters; no other area of the portal has it.</param>
/// <param name="Colour">As <c>#RRGGBB</c>.</param>
/// <param name="JourneyPhase">The phase of the customer's journey that it belongs to, at most 120 characters; null for none.</param>
public sealed partial record AreaFields([property: Required(AllowEmptyStrings = true)] string Name, [property: Required] string Colour, string? JourneyPhase)
{
    internal static AreaFields Of(Area area) => new(area.Name, area.Colour, area.JourneyPhase);

    /// <summary>As they are kept: without spaces around, and nothing instead of an empty phase.</summary>
    internal AreaFields Tidy() => this with { Name = Name.Trim(), Colour = Colour.Trim().ToUpperInvariant(), JourneyPhase = string.IsNullOrWhiteSpace(JourneyPhase) ? null : JourneyPhase.Trim() };

    /// <summary>What stands against them; null when they are sound.</summary>
    /// <param name="area">The area that shall be so; null for a new one.</param>
    internal Error? Refuses(CatalogueRows rows, Area? area)
    {
        const int Longest = DriverDefinition.MaxNameLength;
        if (Name is "")
            return Error.Invalid("catalogue.area.name_missing", "The area needs a name. Write one.");
        if (Name.Length > Longest || JourneyPhase?.Length > Longest)
            return Error.Invalid("catalogue.area.too_long", $"A name and a journey phase have at most {Longest} characters each. Shorten them.");
        if (!HexColour().IsMatch(Colour))
            return Error.Invalid("catalogue.area.colour", $"“{Colour}” is not a colour. Write it as #RRGGBB.");
        return rows.FindArea(Name) is { } other && other != area
            ? Error.Conflict("catalogue.area.name_taken", $"There is an area “{other.Name}” already. Choose another name.")
            : null;
    }

    [GeneratedRegex("^#[0-9A-F]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex HexColour();
}
