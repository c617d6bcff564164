using System.Text.Json;
using System.Text.Json.Nodes;
using ImpactPilot.Features.Shared.Audit;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Work;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.OutgoingWebhooks;

/// <summary>Writes what happened as a message for each endpoint that wants to know, and asks for its sending, in the caller's transaction.</summary>
public sealed class WebhookMessages(ImpactPilotDb db, TimeProvider clock)
{
    // Names as they are now; what was won keeps its own in "before" and "after".
    private const string Happened =
        """
        select a.hub_spot_id as account_hub_spot_id, a.name as account, coalesce(d.id, sd.id) as driver_id, coalesce(d.name, sd.name) as driver, c.name as cycle, u.name as person, u.email as person_email
        from audit e
        left join accounts a on a.portal_id = e.portal_id and a.id = e.account_id
        left join impacts i on i.portal_id = e.portal_id and i.id = e.subject_id
        left join drivers d on d.portal_id = i.portal_id and d.id = i.driver_id
        left join suggestions s on s.portal_id = e.portal_id and s.id = e.subject_id
        left join drivers sd on sd.portal_id = s.portal_id and sd.id = s.driver_id
        left join cycles c on c.portal_id = e.portal_id and c.id = e.subject_id
        left join users u on u.portal_id = e.portal_id and u.id = e.user_id
        where e.portal_id = @portal and e.id = @id
        """;

    public async Task AddAsync(AuditEntry entry, CancellationToken ct)
    {
        if (OutgoingEvents.Of(entry.Action) is not { } name)
            return;
        var endpoints = await db.WebhookEndpoints.AsNoTracking().Where(endpoint => endpoint.On && endpoint.Events.Contains(name)).OrderBy(endpoint => endpoint.Id).ToListAsync(ct);
        if (endpoints.Count == 0)
            return;
        var body = Body(name, entry.At, Data(entry, (await db.QueryAsync<Names>(Happened, new { portal = db.PortalId.Value, id = entry.Id }, ct)).Single()));
        foreach (var endpoint in endpoints)
            await AddAsync(endpoint.Id, name, body, ct);
    }

    /// <summary>A message that says nothing but that messages arrive.</summary>
    public Task<WebhookDelivery> AddTestAsync(Guid endpoint, CancellationToken ct) =>
        AddAsync(endpoint, OutgoingEvents.Test, Body(OutgoingEvents.Test, clock.GetUtcNow(), new JsonObject { ["message"] = "ImpactPilot reaches you." }), ct);

    private async Task<WebhookDelivery> AddAsync(Guid endpoint, string name, string body, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var delivery = new WebhookDelivery { PortalId = db.PortalId, Id = Guid.CreateVersion7(now), EndpointId = endpoint, Event = name, Body = body, CreatedAt = now, DueAt = now };
        db.WebhookDeliveries.Add(delivery);
        await db.SaveChangesAsync(ct);
        await WorkQueue.AskAsync(db, SendWebhooks.Work, endpoint.ToString(), now, ct);
        return delivery;
    }

    private static string Body(string name, DateTimeOffset at, JsonObject data) =>
        new JsonObject { ["type"] = name, ["timestamp"] = at, ["data"] = data }.ToJsonString(JsonSerializerOptions.Web);

    private static JsonObject Data(AuditEntry entry, Names names) => new()
    {
        ["id"] = entry.SubjectId,
        ["account"] = entry.AccountId is { } account ? new JsonObject { ["id"] = account.Value, ["hubSpotId"] = names.AccountHubSpotId, ["name"] = names.Account } : null,
        ["driver"] = names.DriverId is { } driver ? new JsonObject { ["id"] = driver, ["name"] = names.Driver } : null,
        ["cycle"] = names.Cycle is { } cycle ? new JsonObject { ["id"] = entry.SubjectId, ["name"] = cycle } : null,
        ["by"] = entry.UserId is { } user ? new JsonObject { ["id"] = user.Value, ["name"] = names.Person, ["email"] = names.PersonEmail } : null,
        ["origin"] = entry.Origin,
        ["before"] = entry.Before is null ? null : JsonNode.Parse(entry.Before),
        ["after"] = entry.After is null ? null : JsonNode.Parse(entry.After),
    };

    private sealed record Names(string? AccountHubSpotId, string? Account, Guid? DriverId, string? Driver, string? Cycle, string? Person, string? PersonEmail);
}
