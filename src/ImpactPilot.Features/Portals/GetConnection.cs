using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Portals;

/// <summary>How the connection to HubSpot fares.</summary>
/// <param name="State"><c>connected</c>, <c>importing</c>, <c>degraded</c> (something is in trouble or soon will be; we keep trying) or <c>disconnected</c>.</param>
/// <param name="Headline">The state in words.</param>
/// <param name="Action">What to do; null where nothing is to be done.</param>
/// <param name="ReconnectUrl">Where an admin connects again; null unless that helps.</param>
/// <param name="MissingScopes">Permissions that HubSpot's admin could have given and did not.</param>
/// <param name="Budgets">What is used of HubSpot's allowances; none before the first request.</param>
public sealed record ConnectionView(
    string State,
    string Headline,
    string? Action,
    string? ReconnectUrl,
    ObjectSync[] Objects,
    MissingScope[] MissingScopes,
    RequestBudget[] Budgets,
    WebhookHealth Webhooks,
    DatabaseHealth Database);

/// <summary>What we have used of the requests that HubSpot allows us in this portal.</summary>
/// <param name="Lane"><c>burst</c> for all requests but searches, <c>search</c> for these.</param>
/// <param name="Used">Requests in the last <paramref name="Seconds"/>.</param>
/// <param name="Allowed">How many we allow ourselves in that time, a little less than HubSpot does.</param>
/// <param name="HeldUntil">Until then nobody asks: HubSpot refused, or the rest of the day is left to the portal's other apps.</param>
public sealed record RequestBudget(string Lane, int Used, int Allowed, double Seconds, DateTimeOffset? HeldUntil);

/// <summary>How far the mirror of one kind of object has come.</summary>
/// <param name="LagSeconds">Seconds since the last successful look; null before the first.</param>
public sealed record ObjectSync(string Object, string Label, string State, int Imported, int? Total, DateTimeOffset? LastSuccessAt, double? LagSeconds, string? LastError);

/// <summary>How HubSpot's webhooks fare.</summary>
/// <param name="Waiting">Records that are still to be read again.</param>
/// <param name="OldestWaitingSeconds">For how long the oldest of them has waited; null where none waits.</param>
/// <param name="LastLagSeconds">Seconds from the last followed change in HubSpot until it was in the mirror; null before the first.</param>
/// <param name="DeadLetters">Events that led nowhere and wait for an admin.</param>
public sealed record WebhookHealth(int Waiting, double? OldestWaitingSeconds, double? LastLagSeconds, int DeadLetters);

/// <summary>Whether the database answers.</summary>
public sealed record DatabaseHealth(bool Ok, string Message);

internal static class GetConnection
{
    private const string Reconnect = "/sign-in?returnTo=/connection";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/connection", HandleAsync).WithName("GetConnection").WithSummary("The state of the HubSpot connection in words, with progress and the last error of each object.");

    public static async Task<Ok<ConnectionView>> HandleAsync(ImpactPilotDb db, TimeProvider clock, CancellationToken ct) => TypedResults.Ok(await ReadAsync(db, clock, ct));

    /// <summary>The console's connection page and the app's settings page in HubSpot tell the same.</summary>
    internal static async Task<ConnectionView> ReadAsync(ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var connection = await db.Connections.AsNoTracking().SingleOrDefaultAsync(ct);
        var cursors = await db.SyncCursors.AsNoTracking().OrderBy(cursor => cursor.ObjectType).ToListAsync(ct);
        var objects = cursors.ConvertAll(cursor => Object(cursor, now));
        var granter = connection?.GrantedBy is { } by ? await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == by, ct) : null;
        var (state, headline, action, reconnect) = Judge(connection, cursors, granter);
        return new ConnectionView(
            state,
            headline,
            action,
            reconnect,
            [.. objects],
            connection is { State: ConnectionState.Connected } ? await MissingScopes.ReadAsync(db, connection, ct) : [],
            await BudgetsAsync(db, now, ct),
            await WebhooksAsync(db, connection, now, ct),
            new DatabaseHealth(true, "The database answers."));
    }

    private static async Task<RequestBudget[]> BudgetsAsync(ImpactPilotDb db, DateTimeOffset now, CancellationToken ct)
    {
        var lanes = await db.Database.SqlQuery<LaneRow>($"select lane, used, permits, stretch, held_until as \"HeldUntil\" from request_budgets({now})").ToListAsync(ct);
        return [.. lanes.OrderBy(lane => lane.Lane, StringComparer.Ordinal).Select(lane => new RequestBudget(lane.Lane, lane.Used, lane.Permits, lane.Stretch.TotalSeconds, lane.HeldUntil))];
    }

    private sealed record LaneRow(string Lane, int Used, int Permits, TimeSpan Stretch, DateTimeOffset? HeldUntil);

    private static async Task<WebhookHealth> WebhooksAsync(ImpactPilotDb db, HubSpotConnection? connection, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await db.WebhookHints.CountAsync(ct);
        var oldest = await db.WebhookHints.MinAsync(hint => (DateTimeOffset?)hint.ReceivedAt, ct);
        return new WebhookHealth(waiting, oldest is { } at ? Math.Max(0, (now - at).TotalSeconds) : null, connection?.WebhookLagSeconds, await db.DeadLetters.CountAsync(ct));
    }

    private static (string State, string Headline, string? Action, string? ReconnectUrl) Judge(HubSpotConnection? connection, List<SyncCursor> cursors, User? granter)
    {
        if (connection is null)
            return ("disconnected", "HubSpot is not connected.", "Connect HubSpot to begin the import.", Reconnect);
        if (connection.State is ConnectionState.Disconnected)
            return ("disconnected", "HubSpot no longer lets us in.", "Connect HubSpot again. Nothing is lost: the import goes on where it stopped.", Reconnect);
        if (cursors.FirstOrDefault(cursor => cursor is { LastError: not null, RefusedUntil: not null }) is { } refused)
            return ("degraded", $"HubSpot does not let us read all: {refused.LastError}", "Connect HubSpot again and grant what is missing. Nothing else is affected.", Reconnect);
        if (cursors.FirstOrDefault(cursor => cursor.LastError is not null) is { } failing)
            return ("degraded", $"HubSpot is in trouble: {failing.LastError}", "Nothing to do: we keep trying, and nothing is lost meanwhile.", null);
        if (cursors.Count == 0 || cursors.Exists(cursor => cursor.ImportedAt is null))
            return ("importing", "The first import is under way.", null, null);
        if (granter is { Active: false })
            return ("degraded", $"{granter.Name}, who connected HubSpot, is deactivated there.", "Let another admin connect HubSpot again before HubSpot withdraws the access. Nothing is lost.", Reconnect);
        return ("connected", "HubSpot is connected and in step.", null, null);
    }

    private static ObjectSync Object(SyncCursor cursor, DateTimeOffset now) => new(
        cursor.ObjectType,
        Label(cursor.ObjectType),
        cursor.LastError is not null ? "failing" : cursor.ImportedAt is null ? "importing" : "in step",
        cursor.Imported,
        cursor.ImportTotal,
        cursor.LastSuccessAt,
        cursor.LastSuccessAt is { } at ? Math.Max(0, (now - at).TotalSeconds) : null,
        cursor.LastError);

    private static string Label(string objectType) => objectType switch
    {
        "emails" => "E-mails",
        _ => string.Concat(char.ToUpperInvariant(objectType[0]).ToString(), objectType.AsSpan(1)),
    };
}
