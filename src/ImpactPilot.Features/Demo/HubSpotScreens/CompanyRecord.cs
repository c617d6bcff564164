using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ImpactPilot.Features.Demo.HubSpotScreens;

/// <summary>A company as HubSpot's record page shows it.</summary>
public sealed record CompanyRecordView(string Id, string Name, string? Domain, RecordProperty[] Properties, RecordActivity[] Activities, RecordViewer Viewer);

/// <summary>Who looks at it, as HubSpot numbers people, and our app's number there: what HubSpot tells a card.</summary>
public sealed record RecordViewer(long UserId, int AppId);

/// <summary>A property with its value, and how it is edited.</summary>
/// <param name="Type">HubSpot's: string, number, bool, enumeration, date or datetime.</param>
/// <param name="FieldType">HubSpot's: textarea for long text, and so on.</param>
public sealed record RecordProperty(string Name, string Label, string Type, string FieldType, string? Description, RecordChoice[] Choices, string? Value);

/// <summary>A value that a property may have.</summary>
public sealed record RecordChoice(string Value, string Label);

/// <summary>Something that happened with the customer.</summary>
public sealed record RecordActivity(string Id, string Kind, DateTimeOffset At, string Title, string? Text, string? By);

/// <summary>New values by property; empty text clears one.</summary>
public sealed record ChangeRecordRequest(Dictionary<string, string> Properties);

/// <summary>Reads a company at the simulated HubSpot and writes it as the signed-in person's own edit.</summary>
internal static class CompanyRecord
{
    public const string Companies = "companies";
    public const string Owner = "hubspot_owner_id";

    public static readonly Error NotFound = Error.NotFound("demo.no_company", "HubSpot has no such company.");

    /// <summary>What the page shows, in this order: who it is and whose, then what the library's transitions watch.</summary>
    private static readonly string[] Shown =
    [
        "name", "domain", Owner, "lifecyclestage", "customer_tier", "arr", "contract_end_date",
        "sso_enabled", "api_enabled", "integrations_active_count", "auto_renewal", "indexation_clause", "indexation_pct",
        "proper_onboarding", "key_information_complete", "success_criteria", "customer_goals",
        "review_rating", "quote_url", "case_study_url", "process_proof_url",
    ];

    public static void Map(IEndpointRouteBuilder company)
    {
        company.MapGet("", ReadAsync);
        company.MapPatch("", ChangeAsync);
    }

    public static async Task<Results<Ok<CompanyRecordView>, ProblemHttpResult>> ReadAsync(string id, PeopleAtHubSpot people, IOptions<DemoOptions> demo, TimeProvider clock, CancellationToken ct)
    {
        var person = await people.SignedInAsync(ct);
        var hands = people.HandsOf(person);
        var record = (await hands.BatchReadAsync(Companies, [id], Shown, [], ct)).SingleOrDefault();
        if (record is null)
            return NotFound.ToProblem();
        var owners = await OwnersAsync(hands, ct);
        return TypedResults.Ok(new CompanyRecordView(
            record.Id,
            record["name"] ?? "",
            record["domain"],
            await PropertiesAsync(hands, record, owners, ct),
            await RecordActivities.NewestAsync(hands, id, owners, clock.GetUtcNow(), ct),
            new RecordViewer(long.Parse(person.UserId, CultureInfo.InvariantCulture), demo.Value.AppId)));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(string id, ChangeRecordRequest request, PeopleAtHubSpot people, CancellationToken ct)
    {
        if (request.Properties.Keys.FirstOrDefault(name => !Shown.Contains(name)) is { } stranger)
            return Error.Invalid("demo.not_shown", $"The page does not show {stranger}, so it does not change it.").ToProblem();
        await people.HandsOf(await people.SignedInAsync(ct)).UpdateAsync(Companies, id, request.Properties, ct);
        return TypedResults.NoContent();
    }

    private static async Task<RecordProperty[]> PropertiesAsync(HubSpotClient hands, HubSpotRecord record, IReadOnlyDictionary<string, string> owners, CancellationToken ct)
    {
        var definitions = (await hands.PropertiesAsync(Companies, ct)).ToDictionary(definition => definition.Name);
        return [.. Shown.Where(definitions.ContainsKey).Select(name => definitions[name]).Select(definition => new RecordProperty(
            definition.Name,
            definition.Label,
            definition.Type,
            definition.FieldType,
            definition.Description,
            definition.Name == Owner
                ? [.. owners.Select(owner => new RecordChoice(owner.Key, owner.Value))]
                : [.. (definition.Options ?? []).Where(option => !option.Hidden).Select(option => new RecordChoice(option.Value, option.Label))],
            record[definition.Name]))];
    }

    private static async Task<IReadOnlyDictionary<string, string>> OwnersAsync(HubSpotClient hands, CancellationToken ct)
    {
        var names = new Dictionary<string, string>();
        await foreach (var owner in hands.OwnersAsync(archived: false, ct))
            names[owner.Id] = $"{owner.FirstName} {owner.LastName}".Trim();
        return names;
    }
}
