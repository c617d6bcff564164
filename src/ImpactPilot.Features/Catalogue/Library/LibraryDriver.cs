using ImpactPilot.Domain.Catalogue;

namespace ImpactPilot.Features.Catalogue.Library;

/// <summary>A driver of the built-in library.</summary>
/// <param name="Key">Its name for programs, the same for ever.</param>
/// <param name="SourceRow">Its row in the published sheet; the library keeps that order.</param>
/// <param name="PublishedName">Its name in the published sheet, which differs where that was misspelled.</param>
/// <param name="Definition">What it means, is worth and is moved by, in our words.</param>
/// <param name="AdvisedMode">The mode to choose when the transition is switched on.</param>
/// <param name="EvidenceBy">What names its evidence, so that the same one never counts twice.</param>
/// <param name="NeedsMapping">The names in its condition that a portal must have or map first.</param>
/// <param name="Note">What an admin should know about it; may be empty.</param>
/// <param name="Findings">What is weak about the published row and what was done about it.</param>
public sealed record LibraryDriver(
    string Key,
    int SourceRow,
    string PublishedName,
    DriverDefinition Definition,
    TransitionMode AdvisedMode,
    EvidenceBy EvidenceBy,
    IReadOnlyList<string> NeedsMapping,
    string Note,
    IReadOnlyList<SheetFinding> Findings);

/// <summary>An impact area of the library.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PublishedName">Its name in the published sheet, which differs where that was misspelled.</param>
/// <param name="Colour">Its colour, as <c>#rrggbb</c>.</param>
/// <param name="JourneyPhase">The part of the customer's journey that it belongs to.</param>
public sealed record LibraryArea(string Name, string PublishedName, string Colour, string JourneyPhase);

/// <summary>A name that conditions of the library use, and the property that portals usually map it to.</summary>
/// <param name="Name">The name, such as <c>product.sso_enabled</c>.</param>
/// <param name="Property">The property, such as <c>company.sso_enabled</c>.</param>
/// <param name="Label">The property's usual label in HubSpot.</param>
/// <param name="Type">The property's type in HubSpot.</param>
public sealed record LibraryAlias(string Name, string Property, string Label, string Type);

/// <summary>A weakness of the published sheet.</summary>
/// <param name="Number">Its number, such as <c>D4</c>.</param>
/// <param name="Text">What is weak and what the library does about it.</param>
public sealed record SheetFinding(string Number, string Text);
