using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.WriteBack.Notes;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Portals;

/// <summary>A permission that HubSpot's admin did not give, and what it costs.</summary>
/// <param name="Scope">HubSpot's name of it.</param>
/// <param name="Costs">What does not work without it, in words.</param>
/// <param name="Drivers">The drivers that can't be detected without it.</param>
public sealed record MissingScope(string Scope, string Costs, string[] Drivers);

/// <summary>Tells which optional permissions a portal has not given.</summary>
internal static class MissingScopes
{
    public static async Task<MissingScope[]> ReadAsync(ImpactPilotDb db, HubSpotConnection connection, CancellationToken ct)
    {
        var missing = ConnectPortal.OptionalScopes.Except(connection.Scopes, StringComparer.Ordinal).ToArray();
        if (missing.Length == 0)
            return [];
        var readers = missing.Contains(ConnectPortal.ReadEmails) ? await ReadersOfEmailsAsync(db, ct) : [];
        return Array.ConvertAll(missing, scope => scope switch
        {
            ConnectPortal.ReadEmails => new MissingScope(scope, "HubSpot withholds what e-mails say.", readers),
            WriteNotes.Scope => new MissingScope(scope, "Changes of status are not told in notes on HubSpot's companies.", []),
            _ => new MissingScope(scope, "Impact is not written to HubSpot's companies.", []),
        });
    }

    private static async Task<string[]> ReadersOfEmailsAsync(ImpactPilotDb db, CancellationToken ct)
    {
        var schema = await FactSchema.ReadAsync(db, ct);
        var watched = await (
            from transition in db.Transitions
            join driver in db.Drivers on transition.DriverId equals driver.Id
            where transition.Condition != null && driver.ArchivedAt == null
            orderby driver.Name
            select new { driver.Name, transition.Condition }).ToListAsync(ct);
        return [.. watched.Where(rule => Condition.Compile(rule.Condition!, schema).Condition is { } condition && condition.Objects.Contains(SyncObjects.Email)).Select(rule => rule.Name)];
    }
}
