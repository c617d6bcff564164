using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Catalogue.Import;

namespace ImpactPilot.IntegrationTests.Catalogue;

/// <summary>Driver sheets as people upload them.</summary>
internal static class Sheets
{
    public const string Heading = "Impact Area,Impact Driver,Definition,Points,How often could CSM's execute this?,Segment,Transition Type,Transition Prompt,Transition Property";

    public const string Workshop = "Meaningful adoption,Data workshop,A workshop about data.,2,Every Quarter,,None,,";

    /// <summary>A sheet of rows below the published heading.</summary>
    public static string Of(params string[] rows) => string.Join('\n', [Heading, .. rows]);

    public static DriverSheet Read(string text) => DriverSheet.Read(text).Value;

    public static ImportPlan Plan(string text, params ExistingDriver[] catalogue) => ImportPlan.Of(Read(text), catalogue);

    /// <summary>The only row's plan.</summary>
    public static PlannedRow PlanRow(string row, params ExistingDriver[] catalogue) => Plan(Of(row), catalogue).Rows.Single();

    /// <summary>The catalogue after an import.</summary>
    public static ExistingDriver[] Applied(ImportPlan plan) =>
        [.. plan.Rows.Where(row => row.Driver is not null).Select((row, index) => new ExistingDriver(row.Existing?.Id ?? Id(index), row.LibraryKey, row.Driver!))];

    public static ExistingDriver Existing(DriverDefinition driver, string? libraryKey = null) => new(Id(100), libraryKey, driver);

    private static DriverId Id(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
}
