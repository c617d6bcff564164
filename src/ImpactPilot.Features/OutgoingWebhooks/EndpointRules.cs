using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>Who may see and change outgoing webhooks, and what they may be.</summary>
internal static class EndpointRules
{
    public const int Most = 20;

    public static readonly Error NotFound = Error.NotFound("outgoing_webhooks.not_found", "There is no such webhook in this portal.");
    public static readonly Error TooMany = Error.Conflict("outgoing_webhooks.too_many", $"There are {Most} webhooks, the most there may be. Delete those that nobody needs.");

    private static readonly Error AdminsOnly = Error.Forbidden("outgoing_webhooks.admins_only", "Only an admin sees and changes outgoing webhooks.");

    public static Error? Refuses(Actor actor) => actor.Role is Role.Admin ? null : AdminsOnly;

    public static Error? Refuses(EndpointFields fields, WebhookAddress addresses)
    {
        if (fields.Events.Except(OutgoingEvents.All).FirstOrDefault() is { } unknown)
            return Error.Invalid("outgoing_webhooks.event_unknown", $"Events: there is no “{unknown}”. Choose among {string.Join(", ", OutgoingEvents.All)}.") with { Details = new Dictionary<string, object?> { ["field"] = "events" } };
        return addresses.Refuses(fields.Url);
    }

    /// <summary>The endpoint under its row's lock, if the writer saw it as it is.</summary>
    public static async Task<Result<WebhookEndpoint>> LockAsync(ImpactPilotDb db, Guid id, string? ifMatch, CancellationToken ct)
    {
        var endpoint = await FindAsync(db, id, ct);
        if (endpoint is null)
            return NotFound;
        return ifMatch?.Trim('"') == endpoint.Version.ToString(CultureInfo.InvariantCulture)
            ? endpoint
            : Error.Stale("outgoing_webhooks.stale", $"“{endpoint.Name}” is not what you saw: somebody changed it meanwhile, or If-Match does not name its version. Load it again and repeat your change.");
    }

    public static Task<WebhookEndpoint?> FindAsync(ImpactPilotDb db, Guid id, CancellationToken ct) =>
        db.WebhookEndpoints.FromSql($"select * from webhook_endpoints where portal_id = {db.PortalId.Value} and id = {id} for update").SingleOrDefaultAsync(ct);
}
